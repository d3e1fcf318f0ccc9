package org.waylight.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

class WrittenTextTest {
  @Example
  @Label("INT-1 a message is not refused for a control or half character: it is cleaned of it")
  void cleans() {
    assertThat(WrittenText.of("a\0b\u0007c\u0085d").reveal()).isEqualTo("abcd");
    assertThat(WrittenText.of("half \ud83d gone").reveal()).isEqualTo("half \ufffd gone");
  }

  @Example
  @Label("What people write stays as it is")
  void keeps() {
    String text = "línea uno\r\n\tdos \ud83d\ude22 \u200dтри";

    assertThat(WrittenText.of(text).reveal()).isEqualTo(text);
  }

  @Property
  @Label("Whatever arrives can be written as UTF-8 and read again")
  void roundTrip(@ForAll String arrived) {
    String text = WrittenText.of(arrived).reveal();

    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(text);
    assertThat(text).doesNotContain("\0");
  }
}
