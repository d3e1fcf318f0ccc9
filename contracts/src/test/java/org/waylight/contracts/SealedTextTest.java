package org.waylight.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SealedTextTest {
  @Test
  @DisplayName("INT-6 toString prints nothing of the envelope")
  void printsNothing() {
    assertThat(new SealedText("h1.key.abc")).hasToString("SealedText[sealed]");
  }

  @Test
  @DisplayName("INT-6 plain text is refused where sealed text belongs, and not repeated")
  void refusesPlainText() {
    assertThatThrownBy(() -> new SealedText("she is at the motel"))
        .hasMessage("not a sealed envelope");
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
