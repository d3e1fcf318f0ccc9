package org.waylight.triage.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FactReaderPropertyTest {
  private static final List<String> PIECES =
      List.of(
          "in",
          "St.",
          "Louis",
          "tx",
          "TX",
          ",",
          ".",
          "\n",
          "210-555-0142",
          "+52 664 123 4567",
          "@",
          "@x_1",
          "plate",
          "4QX",
          "KJX-4471",
          "calle",
          "1420",
          "Main",
          "St",
          "I-40",
          "i 35",
          "zip",
          "65803",
          "Motel",
          "6",
          "Golden",
          "Lotus",
          "Spa",
          "from",
          "de",
          "condado",
          "County",
          "Springfield",
          "Missouri",
          "new",
          "york",
          "named",
          "Ty",
          "se",
          "llama",
          "\"Star\"",
          "tonight",
          "06/12",
          "at 9",
          "né",
          "\uD83D\uDE42",
          "\u0301",
          "'",
          "’",
          "martes",
          "el");

  @Property(tries = 1500)
  @Label("TRI-1: evidence always lies inside the text, whatever the text")
  void inside(@ForAll("texts") String text) {
    FactsRead read = SomeFacts.read(text);

    assertThat(read.hits())
        .allSatisfy(
            hit -> {
              assertThat(hit.start()).isBetween(0, text.length());
              assertThat(hit.end()).isBetween(hit.start() + 1, text.length());
            });
    assertThat(SomeFacts.read(text)).isEqualTo(read);
  }

  @Property(tries = 300)
  @Label("INT-6: no number is in what is kept of a reading, however it is written")
  void numbersAreNotKept(@ForAll("numbers") String number) {
    FactsRead read = SomeFacts.read("call her at " + number + " after six");

    assertThat(read.facts()).extracting(Fact::kind).contains(FactKind.PHONE);
    String digits = number.replaceAll("\\D", "");
    assertThat(read.toString().replaceAll("\\D", "")).doesNotContain(digits);
    assertThat(read.hits().toString().replaceAll("\\D", "")).doesNotContain(digits);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieced =
        Arbitraries.of(PIECES).list().ofMaxSize(20).map(all -> String.join(" ", all));
    return Arbitraries.oneOf(
        pieced,
        Arbitraries.of(PIECES).list().ofMaxSize(12).map(all -> String.join("", all)),
        Arbitraries.strings().ofMaxLength(80));
  }

  @Provide
  Arbitrary<String> numbers() {
    Arbitrary<Integer> last = Arbitraries.integers().between(100, 199);
    return Arbitraries.of("(210) 555-0%d", "210-555-0%d", "+1 313 555 0%d", "7025550%d")
        .flatMap(form -> last.map(form::formatted));
  }
}
