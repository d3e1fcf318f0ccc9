package org.waylight.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WebhookTest {
  @Test
  @DisplayName("The example of Twilio's documentation is signed as it says")
  void signature() {
    var form =
        new TreeMap<>(
            Map.of(
                "CallSid", "CA1234567890ABCDE",
                "Caller", "+14158675309",
                "Digits", "1234",
                "From", "+14158675309",
                "To", "+18005551212"));

    assertThat(Webhook.signature("https://mycompany.com/myapp.php?foo=1&bar=2", form, "12345"))
        .isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
  }
}
