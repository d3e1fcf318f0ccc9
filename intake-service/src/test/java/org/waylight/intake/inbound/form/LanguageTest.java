package org.waylight.intake.inbound.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      value = {
        "es|-|ES",
        "en|es|EN",
        "fr|es-MX,es;q=0.9,en;q=0.8|ES",
        "-|en-US,en;q=0.9,es;q=0.8|EN",
        "-|fr,es;q=0.3|ES",
        "-|fr|EN",
        "-|-|EN",
        "-|;;q=x|EN",
        "-|''|EN"
      },
      delimiter = '|',
      nullValues = "-")
  @DisplayName("The language asked for comes first, then what the browser accepts, then English")
  void chosen(String asked, String accepted, Language expected) {
    assertThat(Language.of(asked, accepted)).isEqualTo(expected);
  }
}
