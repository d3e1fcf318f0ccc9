package org.waylight.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.waylight.standalone.parts.Checkout;
import org.waylight.standalone.parts.DatabaseBootstrap;
import org.waylight.standalone.parts.KafkaSettings;
import org.waylight.standalone.parts.KafkaTopics;
import org.waylight.standalone.parts.PostgresSettings;

/** PostgreSQL and Kafka in containers, with the same schemas, logins and topics. */
final class ContainerParts {
  private ContainerParts() {}

  static Map<String, Object> start() {
    Map<String, String> passwords = new TreeMap<>(PostgresSettings.randomPasswords());
    PostgreSQLContainer postgres =
        new PostgreSQLContainer("postgres:18.3")
            .withDatabaseName(PostgresSettings.DATABASE)
            .withUsername(PostgresSettings.SUPERUSER)
            .withPassword(passwords.get(PostgresSettings.SUPERUSER));
    KafkaContainer kafka =
        new KafkaContainer("apache/kafka:4.1.1")
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    postgres.start();
    kafka.start();
    PostgresSettings settings = new PostgresSettings(postgres.getFirstMappedPort(), 200, passwords);
    Path script = Checkout.find().resolve("deploy/postgres/bootstrap.sql");
    try (var superuser =
        DriverManager.getConnection(
            postgres.getJdbcUrl(),
            PostgresSettings.SUPERUSER,
            settings.password(PostgresSettings.SUPERUSER))) {
      DatabaseBootstrap.run(superuser, script, settings);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("schemas and logins could not be made", e);
    }
    KafkaTopics.create(kafka.getBootstrapServers(), KafkaSettings.random().topics());
    Map<String, Object> parts = new TreeMap<>();
    parts.put("jdbc", postgres.getJdbcUrl().replaceAll("\\?.*", ""));
    PostgresSettings.LOGINS.forEach(
        login -> parts.put("password." + login, settings.password(login)));
    parts.put("kafka", kafka.getBootstrapServers());
    // A restarted container has another port, so here a crash is a pause: nothing answers.
    parts.put("kafka.kill", pause(kafka.getContainerId(), true));
    parts.put("kafka.start", pause(kafka.getContainerId(), false));
    parts.put("postgres.kill", pause(postgres.getContainerId(), true));
    parts.put("postgres.start", pause(postgres.getContainerId(), false));
    parts.put("owners", List.of(postgres, kafka));
    return parts;
  }

  private static Runnable pause(String container, boolean pause) {
    var docker = org.testcontainers.DockerClientFactory.instance().client();
    return () -> {
      if (pause) {
        docker.pauseContainerCmd(container).exec();
      } else {
        docker.unpauseContainerCmd(container).exec();
      }
    };
  }
}
