package org.waylight.intake.inbound.twilio;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.waylight.intake.domain.Gateway;
import org.waylight.intake.domain.GatewayKind;
import org.waylight.intake.domain.SubmittedFacts;
import org.waylight.intake.domain.TextKeyword;
import org.waylight.intake.inbound.channel.FormParameters;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.sealed.OpenedText;

class TwilioReadersTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Gateway GATEWAY =
      new Gateway(
          "g", GatewayKind.TWILIO, 1, false, Set.of(), List.of(), List.of(), null, Map.of());

  @Example
  @Label(
      "CON-5 what the carrier took as a keyword counts in any language; HELP stays the person's word")
  void optOut() {
    String message = "MessageSid=S&From=%2B1713&To=%2B1888&Body=";
    assertThat(TwilioMessages.read(form(message + "alto&OptOutType=STOP")).keyword())
        .isEqualTo(TextKeyword.STOP);
    assertThat(TwilioMessages.read(form(message + "si&OptOutType=START")).keyword())
        .isEqualTo(TextKeyword.START);
    assertThat(TwilioMessages.read(form(message + "help&OptOutType=HELP")).keyword())
        .isEqualTo(TextKeyword.NONE);
    assertThat(TwilioMessages.read(form(message + "Stop")).keyword()).isEqualTo(TextKeyword.STOP);
  }

  @Example
  @Label("A WhatsApp number is a number; a number held back is none")
  void participants() {
    assertThat(requireNonNull(Participant.at("whatsapp:+17135550112", "Ana").contact()).phone())
        .isEqualTo(new OpenedText("+17135550112"));
    assertThat(requireNonNull(Participant.at("sip:ana@example.org", null).contact()).phone())
        .isEqualTo(new OpenedText("sip:ana@example.org"));
    for (String withheld : List.of("anonymous", "Anonymous", "+266696687", "7378742833")) {
      assertThat(Participant.at(withheld, null)).isEqualTo(SubmittedFacts.NONE);
    }
    assertThat(Participant.of("agent-7")).isEqualTo(SubmittedFacts.NONE);
  }

  @Example
  @Label("A queue's name cannot break out of the answer")
  void escaped() {
    assertThat(TwiML.enqueue("a<b>&\"'"))
        .contains("<Enqueue>a&lt;b&gt;&amp;&quot;&apos;</Enqueue>");
  }

  @Property
  @Label("Any parameters are a message or a refusal")
  void anyParameters(@ForAll String one, @ForAll String two) {
    for (String name :
        List.of("CallStatus", "SequenceNumber", "Timestamp", "RecordingStatus", "Media", "Index")) {
      FormParameters form =
          form(
              "CallSid=C&RecordingSid=R&TranscriptionSid=T&MessageSid=M&ConversationSid=V&NumMedia="
                  + URLEncoder.encode(two, StandardCharsets.UTF_8)
                  + "&EventType=onMessageAdded&From="
                  + URLEncoder.encode(two, StandardCharsets.UTF_8)
                  + "&To=x&"
                  + name
                  + "="
                  + URLEncoder.encode(one, StandardCharsets.UTF_8));
      try {
        assertThat(TwilioCalls.state(form, NOW).text()).isNotBlank();
        assertThat(TwilioCalls.recording(form, NOW).text()).isNotBlank();
        assertThat(TwilioCalls.transcription(form).text()).isNotBlank();
        assertThat(TwilioConversations.read(GATEWAY, form, NOW)).isPresent();
        assertThat(TwilioMessages.read(form).key()).isEqualTo("M");
      } catch (ProblemException refusal) {
        assertThat(refusal.problem().status()).isEqualTo(400);
      }
    }
  }

  @Property
  @Label("Any address and signature are Twilio's or not")
  void anySignature(@ForAll String url, @ForAll String signature, @ForAll byte[] body) {
    TwilioSignature key = new TwilioSignature("12345");

    assertThat(key.signsForm("https://" + url, Map.of(), signature)).isFalse();
    assertThat(key.signsBody("https://a/?bodySHA256=" + url, body, signature)).isFalse();
  }

  private static FormParameters form(String form) {
    return FormParameters.parse(form.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }
}
