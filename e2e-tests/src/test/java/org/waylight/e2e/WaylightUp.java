package org.waylight.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.waylight.standalone.parts.Checkout;
import org.waylight.standalone.parts.FreePort;
import org.waylight.standalone.parts.PostgresSettings;
import org.waylight.standalone.stack.DataFolder;
import org.waylight.standalone.stack.Ports;
import org.waylight.standalone.stack.RunningPart;
import org.waylight.standalone.stack.Secrets;
import org.waylight.standalone.stack.StackState;

/**
 * A whole Waylight as {@code ./waylight up} starts it, on ports and a data folder of its own; one
 * for all tests of the run, stopped at the end.
 */
public final class WaylightUp implements ParameterResolver {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** A command that came to its end: its exit status, and all it said. */
  record Ended(int status, String said) {}

  /** A running stack. */
  public static final class Stack implements AutoCloseable {
    private final Process process;
    private final DataFolder folder;
    private final Ports ports;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Receiver receiver;

    private Stack(Process process, DataFolder folder, Ports ports) throws IOException {
      this.process = process;
      this.folder = folder;
      this.ports = ports;
      this.receiver = new Receiver(ports.receiver());
    }

    URI intake(String path) {
      return at("intake", path);
    }

    URI triage(String path) {
      return at("triage", path);
    }

    URI referral(String path) {
      return at("referral", path);
    }

    URI at(String service, String path) {
      return URI.create(ports.address(service) + path);
    }

    Receiver receiver() {
      return receiver;
    }

    Path logs() {
      return folder.logs();
    }

    Path mail() {
      return folder.mail();
    }

    String kafka() {
      return "localhost:" + ports.kafka();
    }

    Connection superuser() throws SQLException {
      return login(PostgresSettings.SUPERUSER);
    }

    Connection login(String name) throws SQLException {
      String password = Secrets.of(folder).databasePasswords().get(name);
      return DriverManager.getConnection(
          "jdbc:postgresql://localhost:" + ports.postgres() + "/waylight", name, password);
    }

    String gateway() {
      return tokens.computeIfAbsent(
          "demo-gateway",
          client ->
              token(
                  Map.of(
                      "grant_type", "client_credentials",
                      "client_id", client,
                      "client_secret", "demo-gateway-secret")));
    }

    /** Kills a part ({@code kill -9}), which `up` then starts again; absent: it did not run. */
    OptionalLong kill(String part) {
      return new RunningPart(folder, part).kill();
    }

    /** Runs a command of {@code ./waylight} on this stack. */
    Ended command(String... arguments) throws IOException, InterruptedException {
      ProcessBuilder command = java(Checkout.find(), arguments).redirectErrorStream(true);
      command.environment().put("WAYLIGHT_DATA", folder.root().toString());
      Process running = command.start();
      String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(running.waitFor(), said);
    }

    /** The token of a demo user. */
    String person(String name) {
      return tokens.computeIfAbsent(
          name,
          user ->
              token(
                  Map.of(
                      "grant_type",
                      "password",
                      "client_id",
                      "waylight-cli",
                      "username",
                      user,
                      "password",
                      "demo-" + user)));
    }

    private String token(Map<String, String> form) {
      String body =
          form.entrySet().stream()
              .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
              .collect(Collectors.joining("&"));
      Http.Answer answer =
          Http.send(
              Http.to(at("keycloak", "/realms/waylight/protocol/openid-connect/token"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(body)));
      JsonNode token = answer.json().path("access_token");
      if (token.isMissingNode()) {
        throw new AssertionError("no token for " + form.get("client_id") + ": " + answer.text());
      }
      return token.asText();
    }

    @Override
    public void close() throws InterruptedException {
      receiver.close();
      process.destroy();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Stack.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(Stack.class, type -> start(), Stack.class);
  }

  private static Stack start() {
    Checkout checkout = Checkout.find();
    Map<String, String> environment = new LinkedHashMap<>();
    for (String name :
        List.of(
            "intake",
            "triage",
            "referral",
            "protocol",
            "keycloak",
            "postgres",
            "kafka",
            "receiver",
            "smtp")) {
      environment.put(Ports.variable(name), Integer.toString(FreePort.any()));
    }
    Path data = checkout.resolve("e2e-tests/target/waylight-" + ProcessHandle.current().pid());
    environment.put("WAYLIGHT_DATA", data.toString());
    environment.put("WAYLIGHT_JSON_LOGS", "true");
    DataFolder folder = new DataFolder(data);
    Path log = data.resolveSibling(data.getFileName() + ".log");
    try {
      Files.createDirectories(data);
      ProcessBuilder up =
          java(checkout, "up").redirectErrorStream(true).redirectOutput(log.toFile());
      up.environment().putAll(environment);
      Process process = up.start();
      awaitReady(process, folder, log);
      return new Stack(process, folder, Ports.from(environment));
    } catch (IOException e) {
      throw new AssertionError("Waylight cannot be started", e);
    }
  }

  /** {@code ./waylight} with these arguments, without the build before it. */
  private static ProcessBuilder java(Checkout checkout, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dwaylight.root=" + checkout.root(),
                "-Xmx256m",
                "-cp",
                checkout.resolve("standalone/target/classes")
                    + ":"
                    + checkout.resolve("standalone/target/lib")
                    + "/*",
                "org.waylight.standalone.Waylight"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  private static void awaitReady(Process process, DataFolder folder, Path log) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!(ready(folder) && Files.exists(folder.imported()))) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        process.destroy();
        throw new AssertionError("Waylight did not come up:\n" + Files.readString(log));
      }
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", e);
      }
    }
  }

  private static boolean ready(DataFolder folder) {
    @Nullable StackState state = StackState.running(folder).orElse(null);
    return state != null;
  }
}
