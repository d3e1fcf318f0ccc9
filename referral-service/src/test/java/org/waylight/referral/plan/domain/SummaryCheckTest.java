package org.waylight.referral.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waylight.referral.plan.domain.SummaryWarning.Kind;

class SummaryCheckTest {
  private static final KnownTexts ANA =
      new KnownTexts(
          List.of("Ana-María de la Peña Li", "王芳"),
          List.of("+1 (202) 555-0107", "911"),
          List.of("ana.p@example.org"),
          List.of("7 Elk Street, Apt 3", "Old Mill"));

  @ParameterizedTest(name = "DIS-1 {0}: {1}")
  @DisplayName("DIS-1 a summary is searched for what leads to a person")
  @CsvSource(
      delimiter = '|',
      value = {
        "She is called Ana                | NAME     | Ana",
        "ANA was seen                     | NAME     | ANA",
        "pena works there                 | NAME     | pena",
        "Peña’s papers were taken         | NAME     | Peña",
        "Maria is hurt                    | NAME     | Maria",
        "Ms Li is hurt                    | NAME     | Li",
        "她叫王芳。                        | NAME     | 王芳",
        "call 202-555-0107                | PHONE    | 202-555-0107",
        "call +1 202 5550107              | PHONE    | +1 202 5550107",
        "call 555 0107 at night           | PHONE    | 555 0107",
        "his number is (210) 227-4567     | PHONE    | (210) 227-4567",
        "llamar al +52 55 5350 7000       | PHONE    | +52 55 5350 7000",
        "227-4567 is his                  | PHONE    | 227-4567",
        "write to ana.p@example.org       | EMAIL    | ana.p@example.org",
        "boss_1@mail.example.com          | EMAIL    | boss_1@mail.example.com",
        "ana.p AT example.org             | NAME     | ana",
        "at 412 North Main St. they sleep | ADDRESS  | 412 North Main St",
        "kept at 7 elk, upstairs          | ADDRESS  | 7 elk",
        "behind the old mill              | ADDRESS  | old mill",
        "calle Benito Juarez 14           | ADDRESS  | calle Benito Juarez 14",
        "a van, plate KJX 4471            | PLATE    | KJX 4471",
        "a van, plate is kjx4471          | PLATE    | kjx4471",
        "partial plate 4471               | PLATE    | 4471",
        "a van KJX-4471 came              | PLATE    | KJX-4471",
        "7ABC123 came twice               | PLATE    | 7ABC123"
      })
  void finds(String summary, Kind kind, String words) {
    assertThat(SummaryCheck.of(summary, ANA))
        .contains(
            new SummaryWarning(
                kind, summary.indexOf(words), summary.indexOf(words) + words.length()));
  }

  @ParameterizedTest(name = "DIS-1 no warning: {0}")
  @DisplayName("DIS-1 ordinary words are no warning")
  @CsvSource(
      delimiter = '|',
      value = {
        "Two men keep her passport at a motel near the highway, she is 31 and owes 4,000 dollars.",
        "Since 2026-03-14 about 12 women work 16 hours a day; 3 of them are under 18.",
        "An analyst read it. Anatomy of la casa de huespedes.",
        "Report of 11/21/2026, section 22 U.S.C. 7102.",
        "Llegaron en marzo de 2026 y no les pagan."
      })
  void leaves(String summary) {
    assertThat(SummaryCheck.of(summary, ANA)).isEmpty();
  }

  @Test
  @DisplayName("DIS-1 warnings come in the order of the text and none hides another")
  void order() {
    String summary = "Ana, ana.p@example.org, 202-555-0107; Ana lives at 7 Elk Street.";

    assertThat(SummaryCheck.of(summary, ANA))
        .extracting(SummaryWarning::kind)
        .containsExactly(Kind.NAME, Kind.EMAIL, Kind.PHONE, Kind.NAME, Kind.ADDRESS);
    assertThat(SummaryCheck.of(summary, KnownTexts.NONE))
        .extracting(SummaryWarning::kind)
        .containsExactly(Kind.EMAIL, Kind.PHONE, Kind.ADDRESS);
  }

  @Property(tries = 300)
  @Label(
      "DIS-1 a known name is found wherever it stands, in whatever case, and places are in the text")
  void known_names(
      @ForAll @StringLength(max = 60) String before,
      @ForAll @StringLength(max = 60) String after,
      @ForAll @IntRange(min = 0, max = 2) int writing) {
    String name = List.of("Zephyrine", "ZEPHYRINE", "zephyrine").get(writing);
    String summary = before + " " + name + " " + after;
    KnownTexts known = new KnownTexts(List.of("Zephyrine Q."), List.of(), List.of(), List.of());

    List<SummaryWarning> warnings = SummaryCheck.of(summary, known);

    int at = before.length() + 1;
    assertThat(warnings).anyMatch(each -> each.start() < at + name.length() && each.end() > at);
    assertThat(warnings)
        .isSorted()
        .allMatch(each -> 0 <= each.start() && each.start() < each.end())
        .allMatch(each -> each.end() <= summary.length());
  }
}
