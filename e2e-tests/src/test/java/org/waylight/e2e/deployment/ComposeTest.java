package org.waylight.e2e.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waylight.contracts.Topics;

/** The compose file's scripts do what the code expects of them. */
class ComposeTest {
  private static final Path ROOT = Path.of(System.getProperty("waylight.root", ".."));
  private static final Pattern BRACES = Pattern.compile("(\\S*)\\{([^}]*)}(\\S*)");

  @Test
  @DisplayName("The topics that are made are the topics of the contracts")
  void topics() throws IOException {
    String script = Files.readString(ROOT.resolve("deploy/compose/topics"));
    assertThat(wordsOf(script, "for stream in (.*); do"))
        .containsExactlyInAnyOrderElementsOf(Topics.STREAMS);
    assertThat(wordsOf(script, "for state in (.*); do"))
        .containsExactlyInAnyOrderElementsOf(Topics.COMPACTED);
    assertThat(wordsOf(script, "for witness in (.*); do"))
        .containsExactlyInAnyOrderElementsOf(Topics.KEPT);
    assertThat(Topics.dead("x")).isEqualTo("x.dead");
    assertThat(script).contains("\"$stream.dead\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake", "triage", "referral", "protocol"})
  @DisplayName("INT-6 a service is given the keys it requires, and no other service's private ones")
  void keys(String service) throws IOException {
    List<String> given =
        wordsOf(
                Files.readString(ROOT.resolve("deploy/compose/prepare")),
                "give " + service + " (.*)")
            .stream()
            .flatMap(ComposeTest::expand)
            .toList();
    Properties properties = new Properties();
    Path file = ROOT.resolve(service + "-service/src/main/resources/application.properties");
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    assertThat(given)
        .containsAll(
            Pattern.compile("[, ]+")
                .splitAsStream(properties.getProperty("waylight.keys.required", ""))
                .filter(name -> !name.isBlank())
                .toList());
    assertThat(given)
        .filteredOn(name -> !name.endsWith(".public.json"))
        .allMatch(name -> name.startsWith(service + "."));
  }

  private static List<String> wordsOf(String script, String line) {
    return Pattern.compile("(?m)^" + line + "$")
        .matcher(script)
        .results()
        .flatMap(match -> Arrays.stream(match.group(1).split(" ")))
        .toList();
  }

  /** What the shell makes of {@code a.{b,c}.d}. */
  private static Stream<String> expand(String word) {
    var braces = BRACES.matcher(word);
    return braces.matches()
        ? Arrays.stream(braces.group(2).split(","))
            .map(part -> braces.group(1) + part + braces.group(3))
        : Stream.of(word);
  }
}
