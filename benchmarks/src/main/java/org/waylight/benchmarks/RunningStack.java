package org.waylight.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The embedded stack that is measured, as {@code ./waylight bench} hands it over in the
 * environment.
 *
 * @param oidc the realm's URL
 * @param intakeProcess its process id
 * @param database JDBC URL with the superuser's credentials: counting needs every schema
 */
record RunningStack(
    URI intake,
    URI triage,
    URI protocol,
    URI referral,
    URI bare,
    URI oidc,
    String database,
    String intakeProcess) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static RunningStack fromEnvironment() {
    return new RunningStack(
        URI.create(need("WAYLIGHT_BENCH_INTAKE")),
        URI.create(need("WAYLIGHT_BENCH_TRIAGE")),
        URI.create(need("WAYLIGHT_BENCH_PROTOCOL")),
        URI.create(need("WAYLIGHT_BENCH_REFERRAL")),
        URI.create(need("WAYLIGHT_BENCH_BARE")),
        URI.create(need("WAYLIGHT_BENCH_OIDC")),
        need("WAYLIGHT_BENCH_DATABASE"),
        need("WAYLIGHT_BENCH_INTAKE_PROCESS"));
  }

  private static String need(String name) {
    String value = System.getenv(name);
    if (value == null) {
      throw new IllegalStateException(name + " is not set: run './waylight bench'");
    }
    return value;
  }

  String gatewayToken() {
    return token(
        Map.of(
            "grant_type", "client_credentials",
            "client_id", "demo-gateway",
            "client_secret", "demo-gateway-secret"));
  }

  String supervisorToken() {
    return tokenOf("ada");
  }

  String operatorToken() {
    return tokenOf("gwen");
  }

  String editorToken() {
    return tokenOf("dana");
  }

  /** A demo user's token. */
  String tokenOf(String name) {
    return token(
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "waylight-cli",
            "username",
            name,
            "password",
            "demo-" + name));
  }

  /** What intake's process has used of the processors so far. */
  Duration intakeProcessorTime() {
    return ProcessHandle.of(Long.parseLong(intakeProcess))
        .flatMap(process -> process.info().totalCpuDuration())
        .orElseThrow();
  }

  private String token(Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(oidc + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String answer = client.send(request, BodyHandlers.ofString()).body();
      return JSON.readTree(answer).required("access_token").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking for a token", e);
    }
  }

  /** Runs statements as the superuser, for what a measurement leaves behind. */
  void execute(List<String> statements) {
    try (Connection connection = DriverManager.getConnection(database);
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot clean up", e);
    }
  }

  /** What autovacuum does some time later. */
  void vacuum(String... tables) {
    try (Connection connection = DriverManager.getConnection(database);
        var statement = connection.createStatement()) {
      for (String table : tables) {
        statement.execute("vacuum analyze " + table);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot settle tables", e);
    }
  }

  /** The one number that a query gives. */
  long count(String sql) {
    try (Connection connection = DriverManager.getConnection(database);
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot count with: " + sql, e);
    }
  }

  /** The first column of a query by its second, as text. */
  Map<String, String> pairs(String sql) {
    Map<String, String> pairs = new HashMap<>();
    try (Connection connection = DriverManager.getConnection(database);
        var rows = connection.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        pairs.put(rows.getString(1), rows.getString(2));
      }
      return pairs;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read with: " + sql, e);
    }
  }
}
