package org.waylight.standalone.parts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One of Waylight's services, as it was packaged, in a JVM of its own. */
public final class ServicePart extends ProcessPart {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Path application;
  private final Path log;
  private final Path pidFile;
  private final int port;
  private final int heapMegabytes;
  private final Map<String, String> environment;

  /**
   * A service.
   *
   * @param environment its configuration
   */
  public ServicePart(
      Checkout checkout,
      String name,
      int port,
      int heapMegabytes,
      Path log,
      Path pidFile,
      Map<String, String> environment) {
    this(checkout, name, name, port, heapMegabytes, log, pidFile, environment);
  }

  /**
   * A replica of a service.
   *
   * @param service which one
   * @param name its own
   */
  public ServicePart(
      Checkout checkout,
      String service,
      String name,
      int port,
      int heapMegabytes,
      Path log,
      Path pidFile,
      Map<String, String> environment) {
    super(name);
    this.port = port;
    this.heapMegabytes = heapMegabytes;
    this.application = checkout.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
    this.log = log;
    this.pidFile = pidFile;
    this.environment = environment;
  }

  @Override
  public void start() {
    if (!Files.exists(application)) {
      throw new PartFailure(application + " is missing. Build first: ./waylight build");
    }
    Launch launch =
        new Launch(command(application, heapMegabytes), environment, log, pidFile, "TERM", null);
    try (HttpProbe probe = new HttpProbe("http://127.0.0.1:" + port + "/q/health/ready")) {
      launch(launch, PATIENCE, () -> FreePort.taken(port) && probe.answers());
    }
  }

  /** The command line of a packaged Quarkus application on a small machine. */
  static List<String> command(Path application, int heapMegabytes) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + heapMegabytes + "m",
        "-XX:+UseSerialGC",
        "-XX:+UseCompactObjectHeaders",
        "-XX:+ExitOnOutOfMemoryError",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
        "-jar",
        application.toString());
  }
}
