package org.waylight.triage.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TIME            | he hit her last night by the van        | last night",
        "TIME            | it was on Tuesday                       | Tuesday",
        "TIME            | they leave at 9                         | at 9",
        "TIME            | call dropped at 3:12a                   | 3:12a",
        "TIME            | el martes la llevan                     | martes",
        "TIME            | pasa a las 9 por ella                   | a las 9",
        "TIME            | on 06/12 they moved                     | 06/12",
        "TIME            | dec 2 is when                           | dec 2",
        "TIME            | about an hour ago                       | an hour ago",
        "NAME            | a man named Kestrel                     | Kestrel",
        "NAME            | he goes by dre                          | dre",
        "NAME            | le dicen el Flaco                       | Flaco",
        "NAME            | don chuy no nos deja                    | chuy",
        "NAME            | my manager Trent has it                 | Trent",
        "NAME            | se llama yadira                         | yadira",
        "DESCRIPTION     | with a tattoo on the neck               | tattoo",
        "DESCRIPTION     | drives a black chevy tahoe              | black chevy",
        "DESCRIPTION     | los recoge en una minivan verde         | minivan verde",
        "HIGHWAY         | a truck stop off I-40                   | I-40",
        "STREET          | at rigsby ave by the lot                | rigsby ave",
        "PART_OF_A_PLATE | white malibu plate ends 4QX             | 4QX",
        "PART_OF_A_PHONE | call 555-0142                           | 555-0142",
        "CHAIN           | room 12 of the Motel 6                  | Motel 6",
      })
  @DisplayName("TRI-6: who, where, when and how to reach someone are read where they are said")
  void found(FactKind kind, String text, String words) {
    assertThat(read(text, kind)).containsExactly(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TIME        | 16 hours a day, every night, at 9 dollars each friday",
        "NAME        | they called the police and he is called a boss",
        "NAME        | My boss said I owe them",
        "DESCRIPTION | a woman in a house with a man",
        "BUSINESS    | a chinese restaurant next to the motel",
        "STREET      | out on the same road",
      })
  @DisplayName("TRI-6: what only sounds like it is not read as a fact")
  void notFound(FactKind kind, String text) {
    assertThat(read(text, kind)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text me at 210-555-0142", "mi cel es 210 555 0142, de noche"})
  @DisplayName("TRI-1: evidence is quoted by id, and holds no words")
  void quoted(String text) {
    assertThat(SomeFacts.read(text).hits())
        .anySatisfy(
            hit -> {
              assertThat(hit.indicator()).isEqualTo("fact.phone@1");
              assertThat(hit.toString()).doesNotContain("0142");
            });
  }

  private static List<String> read(String text, FactKind kind) {
    return SomeFacts.read(text).facts().stream()
        .filter(fact -> fact.kind() == kind)
        .map(fact -> text.substring(fact.start(), fact.end()))
        .toList();
  }
}
