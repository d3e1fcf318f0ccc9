package org.waylight.standalone.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import org.waylight.standalone.parts.KafkaPart;
import org.waylight.standalone.parts.KeycloakPart;
import org.waylight.standalone.parts.PostgresPart;

/** The configuration of each service in the embedded stack: the variables an operator would set. */
record ServiceEnvironment(
    DataFolder folder, Ports ports, PostgresPart postgres, KafkaPart kafka, KeycloakPart keycloak) {

  Map<String, String> of(String service) {
    String owner = service + "_owner";
    String app = service + "_app";
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", String.valueOf(ports.byName().get(service)));
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(service));
    environment.put("QUARKUS_DATASOURCE_USERNAME", app);
    environment.put("QUARKUS_DATASOURCE_PASSWORD", postgres.settings().password(app));
    environment.put("QUARKUS_FLYWAY_USERNAME", owner);
    environment.put("QUARKUS_FLYWAY_PASSWORD", postgres.settings().password(owner));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.issuer());
    environment.put("WAYLIGHT_KEYS_DIRECTORY", folder.keys().toString());
    environment.put("QUARKUS_MAILER_HOST", "127.0.0.1");
    environment.put("QUARKUS_MAILER_PORT", String.valueOf(ports.smtp()));
    // Keycloak starts beside the services; they wait for it.
    environment.put("QUARKUS_OIDC_CONNECTION_DELAY", "600s");
    environment.put("WAYLIGHT_DELIVERY_ALLOW_PLAIN_HTTP", "true");
    environment.put("WAYLIGHT_DELIVERY_ALLOWED_ADDRESSES", "127.0.0.0/8,::1/128");
    environment.put("WAYLIGHT_DELIVERY_PUBLIC_URL", ports.address("referral"));
    environment.put(
        "WAYLIGHT_ALERTS_PAGER_URL", "http://localhost:" + ports.receiver() + DemoPager.PATH);
    environment.put("WAYLIGHT_ALERTS_PAGER_SECRET", DemoPager.SECRET);
    environment.put("WAYLIGHT_ALERTS_MAIL_TO", "supervisors@example.org");
    // People read these logs; WAYLIGHT_JSON_LOGS=true makes them what a log collector gets
    // elsewhere.
    environment.put(
        "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
        System.getenv().getOrDefault("WAYLIGHT_JSON_LOGS", "false"));
    return environment;
  }
}
