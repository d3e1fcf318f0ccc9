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
    assertThat(AgeReader.said(text)).extracting(AgeReaderTest::age).isEqualTo(List.of(age));
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
    assertThat(AgeReader.said(text)).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("TRI-3 below 18 speaks for a minor, 18 does not")
  @CsvSource({"0,true", "17,true", "18,false", "99,false"})
  void minor(int years, boolean minor) {
    var hits = AgeReader.said("aged " + years);

    assertThat(hits).hasSize(1);
    assertThat(hits.getFirst().speaksFor().contains(Finding.reading(ReadingKind.MINOR)))
        .isEqualTo(minor);
  }

  @ParameterizedTest
  @DisplayName(
      "TRI-3 ages that nobody calls one: behind a person, guessed, shortened, a school year")
  @ValueSource(
      strings = {
        "Boy, 17, Fresno Calif.",
        "Niece Winona, 14, got in a van",
        "Caller 16, Medford Oregon",
        "the youngest, Nico, 15, who runs the darts",
        "Recovered juvenile f/15 an hour ago",
        "hes selling a 16yo",
        "Patient 12 y/o",
        "can't be more than sixteen",
        "fifteen at most",
        "overdose, maybe 15",
        "im almost 14",
        "im 12",
        "shes a 10th grader",
        "Eighth grader, from Togo",
        "im in 6th",
        "My grade-nine daughter",
        "Resident (DOB 2011) gone since Sunday",
        "school lanyard says class of 2030",
        "he is born 2013",
        "tngo 14",
        "Karlita q tiene como 15 la metieron al baño",
        "recién cumplidos los quince",
        "mi hijo, que nació en junio de 2009, se fue",
      })
  void implied(String text) {
    assertThat(AgeReader.of(text, Words.of(text), 2026))
        .anySatisfy(
            hit -> assertThat(hit.speaksFor()).contains(Finding.reading(ReadingKind.MINOR)));
  }

  @ParameterizedTest
  @DisplayName("TRI-3 numbers that only look like ages are none")
  @ValueSource(
      strings = {
        "Tucson, rm 16.",
        "at the Star Inn, room 16, cash",
        "about 6 this morning",
        "I got like 10 min",
        "15 girls in a house",
        "they have 15 girls",
        "a size 16 kids bike on the 14th",
        "Exit 17, then left",
        "it costs 15, she said it is 15",
        "they moved on May 16, 2024",
        "at 5:30, at 6.15",
        "Woman, 27. Husband's family in Henderson",
        "tiene 15 muchachas en la casa",
        "son 12 en dos cuartos",
        "la 15 norte",
        "she graduated, class of 2012",
        "it was on the 16th",
        "she is once again at the motel",
      })
  void onlyLookAlike(String text) {
    assertThat(AgeReader.of(text, Words.of(text), 2026))
        .noneSatisfy(
            hit -> assertThat(hit.speaksFor()).contains(Finding.reading(ReadingKind.MINOR)));
  }

  private static String age(Hit hit) {
    return hit.speaksFor().stream()
        .filter(finding -> finding.kind() == FindingKind.AGE)
        .map(Finding::value)
        .findFirst()
        .orElseThrow();
  }
}
