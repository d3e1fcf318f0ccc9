package org.waylight.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives a component test real PostgreSQL and Kafka, keysets, and an issuer of tokens:
 * {@code @QuarkusTestResource(value = WaylightParts.class, initArgs = @ResourceArg(name = "schema",
 * value = "intake"))}. The parts are shared by all tests of the JVM.
 */
public final class WaylightParts implements QuarkusTestResourceLifecycleManager {
  private String schema = "";

  @Override
  public void init(Map<String, String> initArgs) {
    schema = initArgs.getOrDefault("schema", "");
    if (schema.isEmpty()) {
      throw new IllegalArgumentException("WaylightParts needs the init argument schema");
    }
  }

  @Override
  public Map<String, String> start() {
    Map<String, String> config = new TreeMap<>();
    config.put("waylight.service", schema);
    config.put(
        "quarkus.datasource.jdbc.url", SharedParts.text("jdbc") + "?currentSchema=" + schema);
    config.put("quarkus.datasource.username", schema + "_app");
    config.put("quarkus.datasource.password", SharedParts.text("password." + schema + "_app"));
    config.put("quarkus.flyway.username", schema + "_owner");
    config.put("quarkus.flyway.password", SharedParts.text("password." + schema + "_owner"));
    config.put("kafka.bootstrap.servers", SharedParts.text("kafka"));
    // Tests come with many bad credentials, all from one address.
    config.put("waylight.security.bad-credentials", "500");
    config.put("waylight.keys.directory", SharedParts.text("keys"));
    config.put("quarkus.oidc.auth-server-url", TokenIssuer.url());
    config.put("quarkus.http.test-port", "0");
    return config;
  }

  @Override
  public void stop() {
    // The parts serve the next test class too; they end with the JVM.
  }
}
