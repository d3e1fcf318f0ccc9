package org.waylight.platform.access;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.sealed.BadKeyException;
import org.waylight.platform.sealed.Keysets;

/**
 * The command that verifies a service's access record from outside the service. It reads the same
 * environment as the service; its status is 0 if the record is intact, 1 if not, 2 if that could
 * not be found out.
 */
public final class VerifyAccessRecord {
  private static final String KAFKA = "KAFKA_";
  private static final String USAGE =
      """
      usage: verify SERVICE
      environment: QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME, QUARKUS_DATASOURCE_PASSWORD,
        KAFKA_BOOTSTRAP_SERVERS, WAYLIGHT_KEYS_DIRECTORY (with SERVICE.access.public.json)
      """;

  private VerifyAccessRecord() {}

  public static void main(String[] args) {
    System.exit(run(args, System.getenv(), System.out, System.err));
  }

  static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
    String url = environment.get("QUARKUS_DATASOURCE_JDBC_URL");
    Map<String, Object> kafka = kafka(environment);
    String keys = environment.get("WAYLIGHT_KEYS_DIRECTORY");
    if (args.length != 1
        || url == null
        || !kafka.containsKey("bootstrap.servers")
        || keys == null) {
      err.print(USAGE);
      return 2;
    }
    String service = args[0];
    try (Connection connection =
        DriverManager.getConnection(
            url,
            login(environment.get("QUARKUS_DATASOURCE_USERNAME")),
            login(environment.get("QUARKUS_DATASOURCE_PASSWORD")))) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      var key = new Keysets(Path.of(keys), Clock.systemUTC()).accessVerifier(service);
      var heads = new KafkaHeads(kafka);
      AccessVerification found = new AccessVerifier(service, key).verify(connection, heads);
      out.printf(
          "access record of %s: %s; %d entries, newest head on Kafka at %d%n",
          service, found.intact() ? "intact" : "NOT INTACT", found.entries(), found.headOnKafka());
      found.findings().forEach(finding -> out.println("  " + finding));
      return found.intact() ? 0 : 1;
    } catch (SQLException | BadKeyException e) {
      err.println("the access record could not be verified: " + e.getMessage());
      return 2;
    }
  }

  /** As the services read it: {@code KAFKA_SSL_KEYSTORE_TYPE} is {@code ssl.keystore.type}. */
  private static Map<String, Object> kafka(Map<String, String> environment) {
    Map<String, Object> settings = new TreeMap<>();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(KAFKA)) {
            String key = name.substring(KAFKA.length()).toLowerCase(Locale.ROOT);
            settings.put(key.replace('_', '.'), value);
          }
        });
    return settings;
  }

  private static String login(@Nullable String value) {
    return value == null ? "" : value;
  }
}
