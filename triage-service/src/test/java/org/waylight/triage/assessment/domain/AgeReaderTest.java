package org.waylight.triage.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waylight.contracts.v1.ReadingKind;

class AgeReaderTest {
  @ParameterizedTest
  @DisplayName("TRI-3 ages as people write them")
  @CsvSource(
      delimiter = '|',
      value = {
        "She is 15 years old | 15",
        "a 15-year-old girl | 15",
        "a 16 yr old | 16",
        "my sister is 14 yo | 14",
        "shes fifteen | 15",
        "I'm 17 and scared | 17",
        "my son is only 9 | 9",
        "a boy aged 12 | 12",
        "at the age of 13 | 13",
        "mi hija de 14 años | 14",
        "tengo 15 anos | 15",
        "tiene quince años | 15",
        "ella tiene 16 | 16",
        "he is 42 years old | 42",
      })
  void read(String text, String age) {
    assertThat(AgeReader.of(Words.of(text))).extracting(AgeReaderTest::age).isEqualTo(List.of(age));
  }

  @ParameterizedTest
  @DisplayName("TRI-3 spans of time, amounts and remembered ages are no ages")
  @ValueSource(
      strings = {
        "I have worked here for 15 years",
        "it was 12 years ago",
        "I am 17 weeks pregnant",
        "when I was 15 we moved",
        "hace 15 años que trabajo",
        "llevo 12 años trabajando",
        "cuando tenía 15 años",
        "un contrato de 5 años",
        "she is 1 of us",
        "they owe 16 dollars",
        "room 14",
      })
  void none(String text) {
    assertThat(AgeReader.of(Words.of(text))).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("TRI-3 below 18 speaks for a minor, 18 does not")
  @CsvSource({"0,true", "17,true", "18,false", "99,false"})
  void minor(int years, boolean minor) {
    var hits = AgeReader.of(Words.of("aged " + years));

    assertThat(hits).hasSize(1);
    assertThat(hits.getFirst().speaksFor().contains(Finding.reading(ReadingKind.MINOR)))
        .isEqualTo(minor);
  }

  private static String age(Hit hit) {
    return hit.speaksFor().stream()
        .filter(finding -> finding.kind() == FindingKind.AGE)
        .map(Finding::value)
        .findFirst()
        .orElseThrow();
  }
}
