package org.waylight.triage.assessment.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.waylight.triage.assessment.domain.Hit;
import org.waylight.triage.assessment.domain.Indicator;
import org.waylight.triage.assessment.domain.MessageReading;
import org.waylight.triage.assessment.domain.TextReader.Text;

/** Evidence says where in the text it matched, for every indicator and every way to write it. */
class EvidenceTest {
  /** Characters that are no words, or wider than one char, come before and between. */
  private static final String BEFORE = "¡Hola! 😀 It’s “me”…\n\tÑandú — ";

  private static final IndicatorReader READER = new IndicatorReader(Clock.systemUTC());

  @TestFactory
  @DisplayName("TRI-1 what an indicator saw is a stretch of the text, and enough to see it again")
  Stream<DynamicTest> stretches() {
    return Stream.of("en", "es")
        .flatMap(language -> IndicatorFile.ofLanguage(language).read().stream())
        .map(
            indicator ->
                DynamicTest.dynamicTest(indicator.reference(), () -> checkStretches(indicator)));
  }

  private static void checkStretches(Indicator indicator) {
    Stream<String> texts =
        Stream.concat(Stream.of(indicator.example()), SomeWording.of(indicator.pattern()).stream());
    List<String> written =
        texts.flatMap(text -> Stream.of(text, BEFORE + text, BEFORE + text + "? 😀")).toList();
    List<List<Hit>> found = hits(written);
    List<String> stretches = new ArrayList<>();
    for (int at = 0; at < written.size(); at++) {
      String text = written.get(at);
      for (Hit hit : found.get(at)) {
        assertThat(hit.start()).as(text).isNotNegative().isLessThan(hit.end());
        assertThat(hit.end()).as(text).isLessThanOrEqualTo(text.length());
        if (hit.indicator().equals(indicator.reference())) {
          stretches.add(text.substring(hit.start(), hit.end()));
        }
      }
    }
    assertThat(stretches).hasSizeGreaterThanOrEqualTo(6);
    List<String> distinct = stretches.stream().distinct().toList();
    List<List<Hit>> again = hits(distinct);
    for (int at = 0; at < distinct.size(); at++) {
      assertThat(again.get(at))
          .as(distinct.get(at))
          .extracting(Hit::indicator)
          .contains(indicator.reference());
    }
  }

  /** Read together, which is many times faster than one by one. */
  private static List<List<Hit>> hits(List<String> texts) {
    return READER.read(texts.stream().map(text -> new Text(new UUID(0, 1), text)).toList()).stream()
        .map(MessageReading::hits)
        .toList();
  }
}
