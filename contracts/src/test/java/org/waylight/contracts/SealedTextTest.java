package org.waylight.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedTextTest {
  @Test
  @DisplayName("INT-6 toString prints nothing of the envelope")
  void printsNothing() {
    assertThat(new SealedText("h1.key.abc")).hasToString("SealedText[sealed]");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("INT-6 plain text is refused where sealed text belongs, and not repeated")
  @ValueSource(
      strings = {
        "she is at the motel",
        "",
        "h",
        "h1",
        "h1.",
        "H1.k",
        "hh.k",
        "h1-k",
        "h1.a b",
        "h1.k\n",
        "h1.\u00e9",
        "`1.k",
        "{1.k",
        "h/.k",
        "h:.k",
        "h1.[",
        "h1.@",
        "h1./",
        "h1.:",
        "h1.`",
        "h1.{"
      })
  void refusesPlainText(String text) {
    assertThatThrownBy(() -> new SealedText(text)).hasMessage("not a sealed envelope");
  }

  @Test
  @DisplayName("INT-6 sealed text is one JSON string")
  void isOneString() throws JsonProcessingException {
    String json = EventSchemas.JSON.writeValueAsString(new SealedText("a1.k.xyz"));
    assertThat(json).isEqualTo("\"a1.k.xyz\"");
    assertThat(EventSchemas.JSON.readValue(json, SealedText.class))
        .isEqualTo(new SealedText("a1.k.xyz"));
  }
}
