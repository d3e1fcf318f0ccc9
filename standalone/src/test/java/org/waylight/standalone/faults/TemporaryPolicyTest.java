package org.waylight.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.client.Tokens;
import org.waylight.standalone.stack.DataFolder;
import org.waylight.standalone.stack.Ports;

class TemporaryPolicyTest {
  private static final Map<String, String> SETTINGS = Map.of("retryAttempts", "20");

  @TempDir Path root = Path.of("");

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer protocol = server();
  private HttpClient http = HttpClient.newHttpClient();

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void listen() {
    protocol.createContext("/", this::answer);
    protocol.start();
  }

  @AfterEach
  void stop() {
    protocol.stop(0);
    http.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestMethod() + " " + path);
    String id = "p" + asked.stream().filter("POST /v1/policies"::equals).count();
    String body =
        path.endsWith("/token")
            ? "{\"access_token\":\"t\"}"
            : "{\"id\":\"" + id + "\",\"state\":\"IN_FORCE\"}";
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private TemporaryPolicy publish() {
    Ports ports =
        Ports.from(Map.of("WAYLIGHT_PROTOCOL_PORT", "" + protocol.getAddress().getPort()));
    String issuer = ports.address("protocol");
    return TemporaryPolicy.publish(
        new Rest(http, new Tokens(http, issuer, "")),
        ports,
        new DataFolder(root),
        Clock.systemUTC(),
        "delivery",
        SETTINGS);
  }

  @Test
  @DisplayName("A policy of a run is withdrawn at its end and leaves no mark")
  void withdrawn() {
    publish().close();
    assertThat(asked).contains("POST /v1/policies/p1/approve", "POST /v1/policies/p1/withdraw");
    assertThat(TemporaryPolicy.left(new DataFolder(root))).isEmpty();
  }

  @Test
  @DisplayName("What a killed run left in force is withdrawn before the next publishes its own")
  void left() {
    publish();
    assertThat(TemporaryPolicy.left(new DataFolder(root))).containsExactly("p1");
    assertThat(Files.exists(new DataFolder(root).temporaryPolicies().resolve("p1"))).isTrue();

    publish();

    assertThat(asked)
        .containsSubsequence(
            "POST /v1/policies/p1/approve",
            "POST /v1/policies/p1/withdraw",
            "POST /v1/policies/p2/approve");
    assertThat(TemporaryPolicy.left(new DataFolder(root))).containsExactly("p2");
  }
}
