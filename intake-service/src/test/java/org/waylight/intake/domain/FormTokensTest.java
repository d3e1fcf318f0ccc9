package org.waylight.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.intake.domain.FormTokens.Ended;
import org.waylight.intake.domain.FormTokens.TooYoung;
import org.waylight.intake.domain.FormTokens.Valid;

class FormTokensTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  private final FormTokens tokens = new FormTokens(new IntakeSecret(new byte[32]));

  @Test
  @DisplayName("INT-2 a token names one submission, however often it is read; the next another")
  void nonce() {
    String token = tokens.issue(NOW);
    Instant later = NOW.plusSeconds(60);

    assertThat(tokens.read(token, later)).isInstanceOf(Valid.class);
    assertThat(tokens.read(token, later)).isEqualTo(tokens.read(token, NOW.plusSeconds(600)));
    assertThat(tokens.read(tokens.issue(NOW), later)).isNotEqualTo(tokens.read(token, later));
  }

  @Test
  @DisplayName("A token is good from one second to 24 hours after it was given out")
  void age() {
    String token = tokens.issue(NOW);

    assertThat(tokens.read(token, NOW.plusMillis(999))).isEqualTo(new TooYoung());
    assertThat(tokens.read(token, NOW.minusSeconds(1))).isEqualTo(new TooYoung());
    assertThat(tokens.read(token, NOW.plus(FormTokens.LEAST_AGE))).isInstanceOf(Valid.class);
    assertThat(tokens.read(token, NOW.plus(FormTokens.LIFE))).isInstanceOf(Valid.class);
    assertThat(tokens.read(token, NOW.plus(FormTokens.LIFE).plus(Duration.ofMillis(1))))
        .isEqualTo(new Ended());
  }

  @Test
  @DisplayName("A token with any character changed, cut off, or of another secret is none")
  void forged() {
    String token = tokens.issue(NOW);
    Instant later = NOW.plusSeconds(60);

    for (int at = 0; at < token.length() - 1; at++) {
      char other = token.charAt(at) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, at) + other + token.substring(at + 1);
      assertThat(tokens.read(changed, later)).isEqualTo(new Ended());
      assertThat(tokens.read(token.substring(0, at), later)).isEqualTo(new Ended());
    }
    byte[] secret = new byte[32];
    secret[0] = 1;
    assertThat(new FormTokens(new IntakeSecret(secret)).read(token, later)).isEqualTo(new Ended());
  }

  @Property(tries = 300)
  void anythingElseIsNone(@ForAll @StringLength(max = 200) String anything) {
    assertThat(tokens.read(anything, NOW)).isEqualTo(new Ended());
  }
}
