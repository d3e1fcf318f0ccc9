package org.waylight.standalone.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka of one broker (KRaft) on the loopback address that flushes every batch, with all
 * topics.
 */
public final class KafkaPart extends ProcessPart {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  // Any id will do: nothing else ever joins this cluster.
  private static final String CLUSTER_ID = "d2F5bGlnaHQta2Fma2EtMQ";

  private final PartPlace place;
  private final KafkaSettings settings;
  private final int port;

  public KafkaPart(PartPlace place, KafkaSettings settings) {
    super("kafka");
    this.place = place;
    this.settings = settings;
    this.port = settings.port() == 0 ? FreePort.any() : settings.port();
  }

  /** A broker whose data is removed when it ends; for tests, any number side by side. */
  public static KafkaPart temporary(KafkaSettings settings) {
    return new KafkaPart(PartPlace.temporary("kafka"), settings);
  }

  /** Its port on the loopback address. */
  public int port() {
    return port;
  }

  /** What clients are given as {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Kafka that recovers on a full disk throws its own records away, so it is not let. */
  @Override
  public void start() {
    if (!Room.enough(place.directory())) {
      throw new PartFailure(
          "Kafka is not started: its disk is full ("
              + place.directory()
              + "), and it would lose its topics");
    }
    Path configuration = place.directory().resolve("server.properties");
    Path logging = place.directory().resolve("log4j2.properties");
    Path data = place.directory().resolve("log");
    try {
      Files.createDirectories(place.directory());
      Files.writeString(configuration, KafkaServerProperties.server(data, port, FreePort.any()));
      Files.writeString(logging, KafkaServerProperties.logging());
    } catch (IOException e) {
      throw new PartFailure("Cannot write Kafka's configuration: " + e.getMessage(), e);
    }
    if (!Files.exists(data.resolve("meta.properties"))) {
      PartProcess.run(
          "kafka-format",
          launch(
              java(
                  logging,
                  "kafka.tools.StorageTool",
                  "format",
                  "-t",
                  CLUSTER_ID,
                  "-c",
                  configuration.toString()),
              null));
    }
    launch(
        launch(java(logging, "kafka.Kafka", configuration.toString()), place.scratch()),
        PATIENCE,
        () -> FreePort.taken(port) && KafkaTopics.answers(bootstrapServers()));
    KafkaTopics.create(bootstrapServers(), settings.topics());
  }

  private List<String> java(Path logging, String main, String... arguments) {
    Path libraries = place.checkout().resolve("standalone/broker/target/kafka-libs");
    if (!Files.isDirectory(libraries)) {
      throw new PartFailure(
          "Kafka's jars are missing in " + libraries + ". Build first: ./mvnw package");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + settings.heapMegabytes() + "m",
            "-XX:+UseSerialGC",
            "-Dlog4j2.configurationFile=" + logging,
            "-cp",
            libraries + "/*",
            main));
    command.addAll(List.of(arguments));
    return command;
  }

  private Launch launch(List<String> command, @Nullable Path remove) {
    return new Launch(command, Map.of(), place.log(), place.pidFile(), "TERM", remove);
  }
}
