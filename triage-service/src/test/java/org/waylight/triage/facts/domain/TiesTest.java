package org.waylight.triage.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TiesTest {
  private static final TieHash HASH = hash("this secret is for the tests only...");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PHONE    | call her at 210-555-0142 after 6    | number in the ad: (210) 555 0142",
        "PHONE    | her cell is +1 210 555 0142         | mi cel 210.555.0142",
        "PHONE    | +52 664 123 4567                    | escriba al +52 (664) 123-4567",
        "PLATE    | black charger tx plate KJX-4471     | placa: kjx4471, carro negro",
        "PLATE    | license plate number is KJX 4471    | Plates KJX4471.",
        "HANDLE   | user \"kingslow_77\" makes her      | his ig is @Kingslow_77.",
        "HANDLE   | write me: lily.k@example.org        | Lily.K@Example.org",
        "BUSINESS | I work at the Golden Lotus Spa here | es el golden lotus spa de la esquina",
        "BUSINESS | Hotel Brisa del Coco, piso 3        | trabajo en hotel brisa del coco",
        "BUSINESS | albuquerque the zia crown motel     | The Zia Crown Motel, off Central",
        "PLACE    | at a motel in Erie, PA              | erie pennsylvania near the lake",
        "ADDRESS  | 1420 Rigsby Ave, upstairs           | at 1420 rigsby avenue",
      })
  @DisplayName("TRI-8: the same thing spelt otherwise is the same tie")
  void same(TieKind kind, String one, String other) {
    Set<Tie> ties = of(one, kind);

    assertThat(ties).hasSize(1);
    assertThat(of(other, kind)).isEqualTo(ties);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "call 210-555-0142       | call 210-555-0143",
        "plate KJX4471           | plate KJX4472",
        "@kingslow_77            | @kingslow_78",
        "Golden Lotus Spa        | Jade Lotus Spa",
        "Star Motel              | Star Restaurant",
      })
  @DisplayName("TRI-8: another thing is another tie")
  void other(String one, String other) {
    assertThat(of(one)).hasSize(1);
    assertThat(of(other)).hasSize(1);
    assertThat(of(one)).isNotEqualTo(of(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "someone at a cheap motel with his friends in the same room",
        "the massage place next to a chinese restaurant by the truck stop",
        "plate ends 4QX and the number ends in 0142",
        "text 233733 or call 1-888-373-7888 or 911",
        "she was born 06/12/2008, order 88-1702, 14,000 dollars",
        "trabajo en un motel y en el restaurante de la esquina",
        "Motel 6, Super 8, Waffle House",
        "",
      })
  @DisplayName("TRI-8: what many signals share is no tie")
  void none(String text) {
    assertThat(of(text)).isEmpty();
  }

  @Test
  @DisplayName("INT-6: a tie shows nothing of what was written, and depends on the secret")
  void keyed() {
    String text = "call 210-555-0142 or @kingslow_77, plate KJX4471";
    Set<Tie> ties = of(text);

    assertThat(ties).hasSize(3);
    assertThat(ties.toString())
        .doesNotContainIgnoringCase("kingslow")
        .doesNotContain("5550142", "KJX4471");
    assertThat(hash("another secret, of another installation").of(read(text)))
        .doesNotContainAnyElementsOf(ties);
    assertThat(read(text).toString()).doesNotContainIgnoringCase("kingslow").doesNotContain("0142");
  }

  @Test
  @DisplayName("INT-6: a secret that could be guessed is refused")
  void weak() {
    assertThatThrownBy(() -> hash("short")).isInstanceOf(IllegalArgumentException.class);
  }

  private static TieHash hash(String secret) {
    return new TieHash(secret.getBytes(StandardCharsets.UTF_8));
  }

  private static FactsRead read(String text) {
    return SomeFacts.READER.read(SpeltWords.of(text));
  }

  private static Set<Tie> of(String text) {
    return HASH.of(read(text));
  }

  private static Set<Tie> of(String text, TieKind kind) {
    return of(text).stream().filter(tie -> tie.kind() == kind).collect(Collectors.toSet());
  }
}
