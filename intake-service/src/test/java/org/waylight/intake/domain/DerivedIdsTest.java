package org.waylight.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;

/** INT-2: ids follow from what was submitted, and from nothing else. */
class DerivedIdsTest {
  private final DerivedIds ids = new DerivedIds(new IntakeSecret(new byte[32]));
  private final DerivedIds again = new DerivedIds(new IntakeSecret(new byte[32]));

  @Property
  @Label("INT-2 the same gateway and key name the same signal, a UUID of version 8")
  void sameSubmissionSameSignal(
      @ForAll @AlphaChars String gateway, @ForAll @NumericChars String key) {
    UUID signal = ids.signal(gateway, key);

    assertThat(signal).isEqualTo(again.signal(gateway, key));
    assertThat(signal.version()).isEqualTo(8);
    assertThat(signal.variant()).isEqualTo(2);
  }

  @Property
  @Label("INT-2 another gateway or key names another signal, also where the parts run together")
  void otherSubmissionOtherSignal(
      @ForAll @AlphaChars String gateway,
      @ForAll @AlphaChars String otherGateway,
      @ForAll @AlphaChars String key,
      @ForAll @AlphaChars String otherKey) {
    Assume.that(!gateway.equals(otherGateway) || !key.equals(otherKey));

    assertThat(ids.signal(gateway, key)).isNotEqualTo(ids.signal(otherGateway, otherKey));
  }

  @Example
  @Label("INT-2 a gateway cannot imitate the separator")
  void separator() {
    assertThatThrownBy(() -> ids.signal("a\0b", "c")).isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  @Label("INT-2 each kind of id is its own, even for the same words")
  void kinds() {
    UUID signal = ids.signal("g", "k");

    assertThat(ids.namedMessage(signal, "1"))
        .isNotEqualTo(ids.firstMessage(signal, 1))
        .isNotEqualTo(ids.keyedMessage(signal, "1"));
    assertThat(ids.signal("g", "k")).isNotEqualTo(ids.conversation("g", "k\0"));
  }

  @Example
  @Label("A secret that could be guessed is refused")
  void shortSecret() {
    assertThatThrownBy(() -> new IntakeSecret(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
