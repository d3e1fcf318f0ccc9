package org.waylight.e2e.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.Channel;

/** The demonstration's signals are many, playable in order, and nobody's. */
class DemoSignalsTest {
  private static final Path FILE =
      Path.of(System.getProperty("waylight.root", "..")).resolve("demo/signals.jsonl");
  private static final Pattern PHONE =
      Pattern.compile("\\+?1?[ .(-]*\\d{3}[ .)-]*\\d{3}[ .-]*\\d{4}");
  private static final Pattern FICTIONAL = Pattern.compile("\\+1\\d{3}55501\\d\\d");
  private static final Pattern ADDRESS = Pattern.compile("@([A-Za-z0-9.-]+)");
  private static final Pattern RECEIPT = Pattern.compile("\\{\\{receipt:(demo-\\d{3})}}");

  private static final List<JsonNode> SIGNALS = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    for (String line : Files.readAllLines(FILE)) {
      SIGNALS.add(mapper.readTree(line));
    }
  }

  @Test
  @DisplayName("There are 120, over all five channels, in English and Spanish")
  void many() {
    assertThat(SIGNALS).hasSize(120);
    assertThat(SIGNALS.stream().map(it -> it.at("/body/channel").asText()).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Channel.values()).map(Channel::name).toList());
    assertThat(SIGNALS.stream().map(it -> it.at("/body/facts/language").asText()).distinct())
        .contains("en", "es");
  }

  @Test
  @DisplayName("No key comes twice, and a receipt is quoted only after it was handed out")
  void playable() {
    Set<String> before = new HashSet<>();
    for (JsonNode signal : SIGNALS) {
      String quoted = signal.at("/body/receiptQuoted").asText();
      if (!quoted.isEmpty()) {
        assertThat(RECEIPT.matcher(quoted).results().map(match -> match.group(1)))
            .singleElement()
            .satisfies(key -> assertThat(before).contains(key));
      }
      assertThat(before.add(signal.path("key").asText())).isTrue();
      for (JsonNode later : signal.path("then")) {
        assertThat(before.add(later.path("key").asText())).isTrue();
        assertThat(later.path("messages")).hasSize(1);
      }
    }
  }

  @Test
  @DisplayName("Numbers and addresses are those reserved for fiction")
  void nobodys() throws IOException {
    String text = Files.readString(FILE);
    assertThat(PHONE.matcher(text).results().map(MatchResult::group))
        .isNotEmpty()
        .allMatch(FICTIONAL.asMatchPredicate());
    assertThat(ADDRESS.matcher(text).results().map(match -> match.group(1)))
        .isNotEmpty()
        .allMatch(Set.of("example.org", "example.com", "example.net")::contains);
  }
}
