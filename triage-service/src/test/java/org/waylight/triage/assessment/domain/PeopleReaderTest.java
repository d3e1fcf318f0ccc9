package org.waylight.triage.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "there are six girls in the house            | 6-6   | six girls",
        "about 20 workers sleep in the barn          | 15-25 | 20 workers",
        "nine of us live in a trailer                | 9-9   | nine of us",
        "at least 8 young women                      | 8-10  | 8 young women",
        "estamos aqui mi hermana y yo                | 2-2   | mi hermana y yo",
        "somos 12 en un cuarto                       | 12-12 | 12",
        "hay unas 16 muchachas encerradas            | 12-20 | 16 muchachas",
        "me and my cousin and I cant leave           | 2-2   | my cousin and I",
      })
  @DisplayName("TRI-1 how many people are told of, and in which words")
  void told(String text, String expected, String words) {
    List<Hit> hits = PeopleReader.of(Words.of(text));

    assertThat(hits).hasSize(1);
    assertThat(hits.getFirst().speaksFor())
        .containsExactly(new Finding(FindingKind.PEOPLE, expected));
    assertThat(text.substring(hits.getFirst().start(), hits.getFirst().end())).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I am 20 and need help",
        "six men come every night",
        "20 dollars for workers",
        "one girl",
        "they pay 8 an hour",
        "my sister is 15"
      })
  @DisplayName("TRI-1 what is no number of victims")
  void notTold(String text) {
    assertThat(
            PeopleReader.of(Words.of(text)).stream()
                .map(hit -> text.substring(hit.start(), hit.end()))
                .collect(Collectors.joining()))
        .isEmpty();
  }
}
