package org.waylight.platform.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GcmCipherTest {
  private static final byte[] CONTEXT = "a message".getBytes(StandardCharsets.UTF_8);
  private static final byte[] TEXT = "I am at the bus station".getBytes(StandardCharsets.UTF_8);
  private final byte[] key = DataKey.random();
  private final GcmCipher cipher = new GcmCipher(key);

  @Test
  @DisplayName("Tink opens what it sealed, and it opens what Tink sealed")
  void sameForm() throws GeneralSecurityException {
    AesGcmJce tink = new AesGcmJce(key);
    assertThat(tink.decrypt(cipher.encrypt(TEXT, CONTEXT), CONTEXT)).isEqualTo(TEXT);
    assertThat(cipher.decrypt(tink.encrypt(TEXT, CONTEXT), CONTEXT)).isEqualTo(TEXT);
  }

  @Test
  @DisplayName("INT-6 a text of another context, a changed one and a short one do not open")
  void refuses() throws GeneralSecurityException {
    byte[] sealed = cipher.encrypt(TEXT, CONTEXT);
    assertThatThrownBy(() -> cipher.decrypt(sealed, TEXT))
        .isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(() -> new GcmCipher(DataKey.random()).decrypt(sealed, CONTEXT))
        .isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(() -> cipher.decrypt(new byte[27], CONTEXT))
        .isInstanceOf(GeneralSecurityException.class);
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> cipher.decrypt(changed, CONTEXT))
          .isInstanceOf(GeneralSecurityException.class);
    }
    assertThat(cipher.decrypt(sealed, CONTEXT)).isEqualTo(TEXT);
  }

  @Test
  @DisplayName("many threads at once: every text opens, and no nonce comes twice")
  void manyThreads() throws Exception {
    Set<String> nonces = ConcurrentHashMap.newKeySet();
    Set<Throwable> failures = ConcurrentHashMap.newKeySet();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 2_000)
          .forEach(
              i ->
                  threads.execute(
                      () -> {
                        try {
                          byte[] text = ("text " + i).getBytes(StandardCharsets.UTF_8);
                          byte[] sealed = cipher.encrypt(text, CONTEXT);
                          nonces.add(new String(sealed, 0, 12, StandardCharsets.ISO_8859_1));
                          assertThat(cipher.decrypt(sealed, CONTEXT)).isEqualTo(text);
                        } catch (GeneralSecurityException | AssertionError e) {
                          failures.add(e);
                        }
                      }));
    }
    assertThat(new HashSet<>(failures)).isEmpty();
    assertThat(nonces).hasSize(2_000);
  }
}
