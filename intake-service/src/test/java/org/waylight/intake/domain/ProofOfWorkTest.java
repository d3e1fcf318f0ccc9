package org.waylight.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProofOfWorkTest {
  @Test
  @DisplayName("A number proves the work if the hash begins with so many zero bits")
  void holds() {
    long number = 0;
    while (!ProofOfWork.holds("token", Long.toString(number), 12)) {
      number++;
    }

    assertThat(ProofOfWork.holds("token", Long.toString(number), 1)).isTrue();
    assertThat(ProofOfWork.holds("other", Long.toString(number), 12)).isFalse();
    assertThat(ProofOfWork.holds("token", Long.toString(number), 200)).isFalse();
  }

  @Test
  @DisplayName("Zero bits are counted as a big number counts them")
  void bits() {
    for (int number = 0; number < 2_000; number++) {
      int zeros = zerosOf("token:" + number);

      assertThat(ProofOfWork.holds("token", Integer.toString(number), zeros)).isTrue();
      assertThat(ProofOfWork.holds("token", Integer.toString(number), zeros + 1)).isFalse();
    }
  }

  @Test
  @DisplayName("What is longer than a number is not hashed at all")
  void tooLong() {
    assertThat(ProofOfWork.holds("token", "0".repeat(20), 0)).isTrue();
    assertThat(ProofOfWork.holds("token", "0".repeat(21), 0)).isFalse();
  }

  private static int zerosOf(String text) {
    try {
      byte[] hash =
          java.security.MessageDigest.getInstance("SHA-256")
              .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return 256 - new java.math.BigInteger(1, hash).bitLength();
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
