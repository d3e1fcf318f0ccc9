package org.waylight.e2e.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Metrics, boards, alerts and runbooks fit each other. */
class SightTest {
  private static final Path ROOT = Path.of(System.getProperty("waylight.root", ".."));
  private static final Path PROMETHEUS = ROOT.resolve("deploy/prometheus");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Pattern METER =
      Pattern.compile("\"(waylight\\.[a-z]+(?:\\.[a-z]+)*)\"(?!\\s*\\+)");

  /** A name of a metric in a query: what is neither a label, a word of PromQL nor a function. */
  private static final Pattern SERIES =
      Pattern.compile("\\b(up|waylight_[a-z_]+|[a-z]+(?:_[a-z]+)+)\\b(?=\\{|\\[|\\s|\\)|$)");

  private static final Set<String> FUNCTIONS = Set.of("histogram_quantile");

  static Stream<Path> boards() throws IOException {
    return Files.list(ROOT.resolve("deploy/grafana/dashboards")).sorted();
  }

  static Stream<String> alerts() throws IOException {
    return rules().map(rule -> rule.path("alert").asText());
  }

  private static Stream<JsonNode> rules() throws IOException {
    JsonNode file = YAML.readTree(PROMETHEUS.resolve("waylight.rules.yaml").toFile());
    return file.findValues("rules").stream().flatMap(list -> list.valueStream());
  }

  @Test
  @DisplayName("Every meter of the code is in docs/metrics.md, and nothing else")
  void metersAreListed() throws IOException {
    Set<String> inCode = new TreeSet<>();
    for (String module :
        List.of(
            "platform",
            "intake-service",
            "triage-service",
            "referral-service",
            "protocol-service")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(file -> add(file, inCode));
      }
    }
    assertThat(ListedMetrics.read().meters())
        .filteredOn(name -> name.startsWith("waylight."))
        .containsExactlyInAnyOrderElementsOf(inCode);
  }

  private static void add(Path file, Set<String> meters) {
    try {
      String code = Files.readString(file);
      if (code.contains("io.micrometer")) {
        METER
            .matcher(code.replaceAll("@ConfigMapping\\([^)]*\\)|@ConfigProperty\\([^)]*\\)", ""))
            .results()
            .forEach(found -> meters.add(found.group(1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("boards")
  @DisplayName("A board asks only for what services expose, and every panel asks for something")
  void boardsAskForWhatIsThere(Path board) throws IOException {
    JsonNode json = new ObjectMapper().readTree(board.toFile());
    assertThat(json.path("uid").asText())
        .isEqualTo("waylight-" + board.getFileName().toString().replace(".json", ""));
    Set<String> listed = ListedMetrics.read().series();
    assertThat(json.path("panels")).isNotEmpty();
    for (JsonNode panel : json.path("panels")) {
      assertThat(panel.path("targets")).as(panel.path("title").asText()).isNotEmpty();
      for (JsonNode target : panel.path("targets")) {
        assertThat(seriesOf(target.path("expr").asText())).isNotEmpty().isSubsetOf(listed);
      }
    }
  }

  @Test
  @DisplayName("There is a board for the hotline floor, for operators, and for each service")
  void everyBoard() throws IOException {
    assertThat(boards().map(file -> file.getFileName().toString()))
        .containsExactlyInAnyOrder(
            "hotline-floor.json",
            "operators.json",
            "intake.json",
            "triage.json",
            "referral.json",
            "protocol.json");
  }

  @Test
  @DisplayName("An alert asks only for what services expose")
  void alertsAskForWhatIsThere() throws IOException {
    Set<String> listed = ListedMetrics.read().series();
    assertThat(rules())
        .isNotEmpty()
        .allSatisfy(
            rule ->
                assertThat(seriesOf(rule.path("expr").asText())).isNotEmpty().isSubsetOf(listed));
  }

  @ParameterizedTest
  @MethodSource("alerts")
  @DisplayName(
      "An alert leads to its runbook, and has a case that makes it fire and one that does not")
  void alertsAreExplained(String alert) throws IOException {
    JsonNode rule =
        rules().filter(it -> it.path("alert").asText().equals(alert)).findFirst().orElseThrow();
    String runbook = rule.path("annotations").path("runbook_url").asText();
    assertThat(runbook).isEqualTo("docs/runbooks/" + alert + ".md");
    assertThat(Files.readString(ROOT.resolve(runbook)))
        .contains("## What it means", "## What to look at", "## What to do");
    assertThat(Files.readString(ROOT.resolve("docs/runbooks/README.md")))
        .contains("(" + alert + ".md)");

    JsonNode tests = YAML.readTree(PROMETHEUS.resolve("waylight.test.yaml").toFile());
    List<JsonNode> cases = new ArrayList<>();
    for (JsonNode test : tests.path("tests")) {
      test.path("alert_rule_test")
          .valueStream()
          .filter(one -> one.path("alertname").asText().equals(alert))
          .forEach(cases::add);
    }
    assertThat(cases).anyMatch(one -> !one.path("exp_alerts").isEmpty());
    assertThat(cases).anyMatch(one -> one.path("exp_alerts").isEmpty());
  }

  @Test
  @DisplayName("No runbook is left of an alert that is gone")
  void noStrayRunbooks() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("docs/runbooks"))) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
          .filteredOn(name -> !name.equals("README"))
          .containsExactlyInAnyOrderElementsOf(alerts().toList());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check rules waylight.rules.yaml",
        "test rules waylight.test.yaml",
        "check config prometheus.yml"
      })
  @DisplayName("promtool accepts the rules, their cases and the configuration")
  void promtool(String arguments) throws IOException, InterruptedException {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool"))),
        "promtool is not installed (Debian: package prometheus)");
    List<String> command = new ArrayList<>(List.of("promtool"));
    command.addAll(List.of(arguments.split(" ")));
    Process process =
        new ProcessBuilder(command)
            .directory(PROMETHEUS.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static Set<String> seriesOf(String query) {
    String bare =
        query
            .replaceAll("\\{[^}]*}", " ")
            .replaceAll("\\b(by|without|on|ignoring)\\s*\\([^)]*\\)", " ");
    Set<String> found = new TreeSet<>();
    SERIES
        .matcher(bare)
        .results()
        .map(match -> match.group(1))
        .filter(name -> !FUNCTIONS.contains(name))
        .forEach(found::add);
    return found;
  }
}
