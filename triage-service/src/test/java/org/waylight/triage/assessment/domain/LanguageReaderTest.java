package org.waylight.triage.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageReaderTest {
  @ParameterizedTest
  @DisplayName("TRI-6 English and Spanish are read; any other language goes to a person")
  @CsvSource(
      delimiter = '|',
      value = {
        "They took my passport and I can not leave | ENGLISH",
        "help me pls | ENGLISH",
        "No nos dejan salir del rancho y no nos pagan | SPANISH",
        "ayuda por favor | SPANISH",
        "necesito ayuda please they no me dejan salir | SPANISH",
        "ok | NEUTRAL",
        "Hilfe | UNKNOWN",
        "Maria Gomez | UNKNOWN",
        "'' | EMPTY",
        "🙏 !!! | EMPTY",
        "555 0101 | NEUTRAL",
        "Je suis enfermée dans une maison avec les autres | UNKNOWN",
        "Estou presa, não tenho meu passaporte e preciso de ajuda | UNKNOWN",
        "Tanpri ede m, mwen pa gen kote pou m dòmi | UNKNOWN",
        "Kailangan ko ng tulong, hindi ako makaalis | UNKNOWN",
        "Tôi cần giúp đỡ, họ giữ hộ chiếu của tôi | UNKNOWN",
        "Помогите мне пожалуйста | UNKNOWN",
        "请帮帮我 | UNKNOWN",
      })
  void read(String text, ReadLanguage language) {
    assertThat(LanguageReader.of(Words.of(text))).isEqualTo(language);
  }
}
