package org.waylight.platform.sealed;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridEncrypt;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;

/**
 * Seals text to one reader, who alone can open it: a data key, wrapped to the reader's public key
 * (HPKE), seals the texts of five minutes, because wrapping is slow and sealing is fast.
 */
public final class ReaderSealer {
  static final Duration DATA_KEY_LIFE = Duration.ofMinutes(5);
  private final HybridEncrypt reader;
  private final byte[] purpose;
  private final Clock clock;
  private final AtomicReference<@Nullable Current> current = new AtomicReference<>();

  ReaderSealer(HybridEncrypt reader, String readerName, Clock clock) {
    this.reader = reader;
    this.purpose = purpose(readerName);
    this.clock = clock;
  }

  /** The context of the wrapping: a key wrapped for one reader is of no use to another. */
  static byte[] purpose(String readerName) {
    return ("waylight data key for " + readerName).getBytes(StandardCharsets.UTF_8);
  }

  /** Seals the text; the same text sealed twice gives two envelopes. */
  public SealedText seal(OpenedText text, SealContext context) {
    try {
      Current key = currentKey();
      byte[] sealed =
          key.cipher.encrypt(text.reveal().getBytes(StandardCharsets.UTF_8), context.bytes());
      return new SealedText(key.prefix + Envelope.encode(sealed));
    } catch (GeneralSecurityException e) {
      throw new SealException("a text could not be sealed", e);
    }
  }

  private Current currentKey() throws GeneralSecurityException {
    Instant now = clock.instant();
    Current known = current.get();
    if (known != null && now.isBefore(known.until)) {
      return known;
    }
    byte[] key = DataKey.random();
    String wrapped = Envelope.encode(reader.encrypt(key, purpose));
    Current made =
        new Current(
            Envelope.HYBRID + "." + wrapped + ".", DataKey.cipher(key), now.plus(DATA_KEY_LIFE));
    current.set(made);
    return made;
  }

  private record Current(String prefix, Aead cipher, Instant until) {}
}
