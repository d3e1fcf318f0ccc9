package org.waylight.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A token of each role on every endpoint of every service, from the one table {@code
 * endpoints.txt}.
 */
@ExtendWith(WaylightUp.class)
class EndpointRolesIT {
  private static final Map<String, String> PERSON_OF =
      Map.of(
          "supervisor", "ada",
          "advocate", "cora",
          "protocol-editor", "dana",
          "protocol-approver", "emil",
          "auditor", "finn",
          "operator", "gwen");

  private final WaylightUp.Stack stack;

  EndpointRolesIT(WaylightUp.Stack stack) {
    this.stack = stack;
  }

  /**
   * A line of the table: service, method, path, and the roles that may, or {@code -} for no token
   * at all, or {@code everyone} if nobody has to have one.
   */
  record Endpoint(String service, String method, String path, Set<String> roles) {
    static Endpoint of(String line) {
      String[] words = line.split("\\s+");
      Set<String> roles = new TreeSet<>(Arrays.asList(words).subList(3, words.length));
      roles.remove("-");
      return new Endpoint(words[0], words[1], words[2], roles);
    }

    @Override
    public String toString() {
      return service + " " + method + " " + path;
    }
  }

  static List<Endpoint> endpoints() throws IOException {
    try (InputStream table = EndpointRolesIT.class.getResourceAsStream("/endpoints.txt")) {
      return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Endpoint::of)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  @DisplayName("every endpoint opens to its roles and to nobody else")
  void opensToItsRolesOnly(Endpoint endpoint) throws IOException, InterruptedException {
    judge(endpoint, "nobody", status(endpoint, null));
    judge(endpoint, "nobody, with a token that is none", status(endpoint, "not.a.token"));
    for (String role : PERSON_OF.keySet()) {
      int status = status(endpoint, stack.person(PERSON_OF.get(role)));
      judge(endpoint, role, status);
    }
    judge(endpoint, "gateway", status(endpoint, stack.gateway()));
  }

  private static void judge(Endpoint endpoint, String role, int status) {
    if (endpoint.roles().contains(role) || endpoint.roles().contains("everyone")) {
      assertThat(status).as("%s as %s", endpoint, role).isNotIn(401, 403).isLessThan(500);
    } else {
      assertThat(status).as("%s as %s", endpoint, role).isIn(shut(endpoint));
    }
  }

  /** A webhook of a gateway that nobody registered is not there at all. */
  private static Object[] shut(Endpoint endpoint) {
    return endpoint.path().contains("{gateway}")
        ? new Object[] {401, 403, 404}
        : new Object[] {401, 403};
  }

  @Test
  @DisplayName("the table holds every endpoint that the services publish, and no other")
  void tableIsComplete() throws IOException {
    Set<String> published = new TreeSet<>();
    for (String service : List.of("intake", "triage", "referral", "protocol")) {
      Path file = Path.of(System.getProperty("waylight.root"), "docs/openapi", service + ".yaml");
      JsonNode paths = new YAMLMapper().readTree(file.toFile()).path("paths");
      paths
          .properties()
          .forEach(
              path ->
                  path.getValue()
                      .fieldNames()
                      .forEachRemaining(
                          method -> {
                            if (Set.of("get", "put", "post", "delete", "patch").contains(method)) {
                              published.add(
                                  service
                                      + " "
                                      + method.toUpperCase(java.util.Locale.ROOT)
                                      + " "
                                      + path.getKey().replaceAll("\\{[^}]*}", "{}"));
                            }
                          }));
    }
    Stream<String> listed =
        endpoints().stream().map(e -> e.toString().replaceAll("\\{[^}]*}", "{}"));
    assertThat(new TreeSet<>(listed.toList())).isEqualTo(published);
  }

  private int status(Endpoint endpoint, @org.jspecify.annotations.Nullable String token)
      throws IOException, InterruptedException {
    String path = endpoint.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(stack.at(endpoint.service(), path))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", contentType(path))
            .method(
                endpoint.method(),
                endpoint.method().equals("GET")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString("{}"));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      var answer = client.send(request.build(), BodyHandlers.ofInputStream());
      answer.body().close();
      client.shutdownNow();
      return answer.statusCode();
    }
  }

  private static String contentType(String path) {
    if (path.contains("/twilio/") || path.contains("/mailgun/")) {
      return "application/x-www-form-urlencoded";
    }
    if (path.contains("/sendgrid/")) {
      return "multipart/form-data; boundary=x";
    }
    if (path.endsWith("/indicator-sets")) {
      return "application/yaml";
    }
    return path.endsWith("/import") || path.endsWith(":batch")
        ? "application/x-ndjson"
        : "application/json";
  }
}
