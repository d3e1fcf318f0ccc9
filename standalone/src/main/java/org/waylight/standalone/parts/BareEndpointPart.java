package org.waylight.standalone.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The benchmarks' yardstick: an endpoint with nothing of Waylight that does one durable insert. */
public final class BareEndpointPart extends ProcessPart {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path application;
  private final int port = FreePort.any();
  private final int heapMegabytes;
  private final Path log;
  private final Path pidFile;
  private final Map<String, String> database;

  /**
   * The endpoint, not started yet.
   *
   * @param database the variables of its data source
   */
  public BareEndpointPart(
      Checkout checkout, int heapMegabytes, Path log, Path pidFile, Map<String, String> database) {
    super("bare");
    this.application = checkout.resolve("benchmarks/target/quarkus-app/quarkus-run.jar");
    this.heapMegabytes = heapMegabytes;
    this.log = log;
    this.pidFile = pidFile;
    this.database = Map.copyOf(database);
  }

  /** Where it listens. */
  public String address() {
    return "http://localhost:" + port;
  }

  @Override
  public void start() {
    // The same flags as the services have: a fair comparison.
    List<String> command = ServicePart.command(application, heapMegabytes);
    Map<String, String> environment = new java.util.HashMap<>(database);
    environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    launch(
        new Launch(command, environment, log, pidFile, "TERM", null),
        PATIENCE,
        () -> FreePort.taken(port));
  }
}
