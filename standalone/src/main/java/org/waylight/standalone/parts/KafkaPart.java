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

  private final Checkout checkout;
  private final Path directory;
  private final Path log;
  private final Path pidFile;
  private final KafkaSettings settings;
  private final int port;
  private final @Nullable Path scratch;

  /**
   * A broker whose data is kept.
   *
   * @param directory its configuration and data
   */
  public KafkaPart(
      Checkout checkout, Path directory, Path log, Path pidFile, KafkaSettings settings) {
    this(checkout, directory, log, pidFile, settings, null);
  }

  private KafkaPart(
      Checkout checkout,
      Path directory,
      Path log,
      Path pidFile,
      KafkaSettings settings,
      @Nullable Path scratch) {
    super("kafka");
    this.checkout = checkout;
    this.directory = directory.toAbsolutePath();
    this.log = log;
    this.pidFile = pidFile;
    this.settings = settings;
    this.port = settings.port() == 0 ? FreePort.any() : settings.port();
    this.scratch = scratch;
  }

  /** A broker whose data is removed when it ends; for tests, any number side by side. */
  public static KafkaPart temporary(KafkaSettings settings) {
    Path folder = Scratch.folder("waylight-kafka-");
    return new KafkaPart(
        Checkout.find(),
        folder.resolve("data"),
        folder.resolve("log/kafka.log"),
        folder.resolve("run/kafka.pid"),
        settings,
        folder);
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
    if (!Room.enough(directory)) {
      throw new PartFailure(
          "Kafka is not started: its disk is full ("
              + directory
              + "), and it would lose its topics");
    }
    Path configuration = directory.resolve("server.properties");
    Path logging = directory.resolve("log4j2.properties");
    Path data = directory.resolve("log");
    try {
      Files.createDirectories(directory);
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
        launch(java(logging, "kafka.Kafka", configuration.toString()), scratch),
        PATIENCE,
        () -> FreePort.taken(port) && KafkaTopics.answers(bootstrapServers()));
    KafkaTopics.create(bootstrapServers(), settings.topics());
  }

  private List<String> java(Path logging, String main, String... arguments) {
    Path libraries = checkout.resolve("standalone/broker/target/kafka-libs");
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
    return new Launch(command, Map.of(), log, pidFile, "TERM", remove);
  }
}
