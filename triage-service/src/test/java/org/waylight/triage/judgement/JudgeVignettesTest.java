package org.waylight.triage.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as it is run, with the indicators as they are. */
class JudgeVignettesTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  @DisplayName("TRI-1 a miss is explained by the rules that held and the words that matched")
  void explained() throws IOException {
    assertThat(run(SomeFiles.GOOD)).isEqualTo(1);

    assertThat(text())
        .contains("4 vignettes, read with indicators en@")
        .containsPattern("minor +2  recall +50\\.0 % +1 of 2 ")
        .contains(
            """
            t-3  CHAT en  %s:4
              imminentHarm  expected no, got yes
            """
                .formatted(SomeFiles.GOOD))
        .contains("URGENCY URGENT by TRI-4.harm@1;")
        .contains("en.weapon@1 \"has a gun\" for MEANS:PhysicalThreats READING:IMMINENT_HARM 1.0");
  }

  @Test
  @DisplayName("TRI-4 a threat to others counts as imminent harm, as vignettes are labelled")
  void threatToOthers() throws IOException {
    run(SomeFiles.GOOD);

    assertThat(text())
        .contains(
            """
            t-4  TEXT en  %s:5
              imminentHarm  expected no, got yes
            """
                .formatted(SomeFiles.GOOD))
        .contains("READING:THREAT_TO_OTHERS YES by TRI-4.others@1;");
  }

  @Test
  @DisplayName("a miss of what no indicator found shows the words that weighed")
  void wordsWeighed() throws IOException {
    run(SomeFiles.GOOD, "--misses", "minor");

    assertThat(text())
        .contains("t-2  CALL es")
        .contains("  minor         expected yes, got no\n")
        .contains("rules         URGENCY ROUTINE by TRI-5.routine@1; TYPE NONE by TYPE.words@1;")
        .contains("es-words@1 \"saber\" for REQUEST")
        .doesNotContain("t-3");
  }

  @Test
  @DisplayName("plain text under a hundred columns, the targets last")
  void readable() throws IOException {
    run(SomeFiles.GOOD, "--no-misses");

    assertThat(text()).doesNotContain("expected").doesNotContain("\u001b");
    assertThat(text().lines()).allMatch(line -> line.length() <= 100);
    assertThat(text().lines().toList().getLast()).contains("needless joins 0: ");
  }

  @Test
  @DisplayName("a bad line refuses all: nothing is judged")
  void badFile() throws IOException {
    assertThat(run(SomeFiles.GOOD, SomeFiles.BAD)).isEqualTo(65);

    assertThat(text())
        .contains(SomeFiles.BAD + ":2: expect.type: ")
        .contains("Nothing was judged")
        .doesNotContain("recall");
  }

  @ParameterizedTest
  @DisplayName("what it does not do is refused")
  @ValueSource(
      strings = {
        "",
        "--no-misses",
        "x --mises type",
        "x --misses",
        "x --misses no",
        "x --misses type --no-misses"
      })
  void badUsage(String words) throws IOException {
    assertThat(run(words.isEmpty() ? new String[0] : words.split(" "))).isEqualTo(64);
    assertThat(text()).isNotBlank();
  }

  private int run(String... words) throws IOException {
    try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      return JudgeVignettes.run(List.of(words), out);
    }
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
