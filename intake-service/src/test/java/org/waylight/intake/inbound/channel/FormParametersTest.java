package org.waylight.intake.inbound.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class FormParametersTest {
  @Example
  @Label("Duplicates and names that differ by case are all kept")
  void everything() {
    assertThat(parse("a=1&A=2&a=3&empty=&bare&&x=%2B+%c3%a9").all())
        .isEqualTo(
            Map.of(
                "a", List.of("1", "3"),
                "A", List.of("2"),
                "empty", List.of(""),
                "bare", List.of(""),
                "x", List.of("+ é")));
  }

  @Example
  @Label("What is not UTF-8 or broken off is no form")
  void malformed() {
    for (String form : List.of("a=%ff", "a=%", "a=%2", "a=%zz", "a=%+1", "a=%c3(")) {
      assertThat(FormParameters.parse(form.getBytes(StandardCharsets.ISO_8859_1)))
          .as(form)
          .isEmpty();
    }
    assertThat(FormParameters.parse(new byte[] {'a', '=', (byte) 0xff})).isEmpty();
  }

  @Example
  @Label("A thousand parameters are read, one more is no form of any provider")
  void tooMany() {
    assertThat(parse("a=1&".repeat(1_000)).all().get("a")).hasSize(1_000);
    assertThat(FormParameters.parse("a&".repeat(1_001).getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Property
  @Label("Any bytes are a form or none")
  void anyBytes(@ForAll byte[] bytes) {
    FormParameters.parse(bytes).ifPresent(form -> assertThat(form.all()).doesNotContainValue(null));
  }

  @Property
  @Label("What a client encodes is what is read")
  void roundTrip(@ForAll @StringLength(min = 1, max = 50) String text) {
    String sent = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

    assertThat(parse("Body=" + URLEncoder.encode(sent, StandardCharsets.UTF_8)).first("Body"))
        .contains(sent);
  }

  private static FormParameters parse(String form) {
    return FormParameters.parse(form.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }
}
