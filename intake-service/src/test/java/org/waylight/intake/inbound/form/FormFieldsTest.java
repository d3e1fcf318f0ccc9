package org.waylight.intake.inbound.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.Answer;
import org.waylight.intake.domain.WrittenText;

class FormFieldsTest {
  @Test
  @DisplayName("Fields are read whole, also with signs that end addresses")
  void read() {
    FormFields fields = of("message=a+%26+b%3D%C3%B1#c;d&immediateDanger=YES&empty=&=x&city");

    assertThat(fields.get("message")).isEqualTo("a & b=ñ#c;d");
    assertThat(fields.body().immediateDanger()).isEqualTo(Answer.YES);
    assertThat(fields.values()).containsOnlyKeys("message", "immediateDanger");
  }

  @Test
  @DisplayName("What is malformed is kept as it came; half characters are replaced, NUL dropped")
  void malformed() {
    assertThat(of("message=one%0D%0Atwo").get("message")).isEqualTo("one\ntwo");
    assertThat(of("message=100%").get("message")).isEqualTo("100%");
    assertThat(of("message=%zz").get("message")).isEqualTo("%zz");
    assertThat(of("message=%E9%00x").get("message")).isEqualTo("\uFFFDx");
    assertThat(of("message=%ED%A0%BDx").get("message")).endsWith("x").doesNotContain("\uD83D");
    assertThat(of("immediateDanger=perhaps&signalerKind=1&lang=xx").body().immediateDanger())
        .isNull();
  }

  @Test
  @DisplayName("Of a name that comes twice the first counts; of very many fields the first ones")
  void many() {
    assertThat(of("message=one&message=two").get("message")).isEqualTo("one");
    assertThat(of("x=1&".repeat(100_000) + "message=late").get("message")).isNull();
  }

  @Property(tries = 300)
  void anyTextComesBack(@ForAll String text) {
    String sent = "message=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    String kept = WrittenText.of(text.replaceAll("\\p{Cs}", "?")).reveal().replace("\r\n", "\n");

    FormFields fields = of(sent);

    assertThat(fields.get("message")).isEqualTo(kept.isBlank() ? null : kept);
  }

  @Property(tries = 300)
  void anyBytesAreRead(@ForAll byte[] bytes) {
    assertThat(FormFields.of(bytes).body().toString()).isEqualTo("FormBody[not shown]");
  }

  private static FormFields of(String body) {
    return FormFields.of(body.getBytes(StandardCharsets.UTF_8));
  }
}
