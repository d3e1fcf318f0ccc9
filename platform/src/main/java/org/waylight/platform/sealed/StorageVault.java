package org.waylight.platform.sealed;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.waylight.contracts.SealedText;

/** Keeps a service's own personal text at rest, under an AEAD keyset only that service has. */
public final class StorageVault {
  private final Aead keyset;

  StorageVault(Aead keyset) {
    this.keyset = keyset;
  }

  /** Seals the text under the keyset's primary key. */
  public SealedText seal(OpenedText text, SealContext context) {
    try {
      byte[] sealed =
          keyset.encrypt(text.reveal().getBytes(StandardCharsets.UTF_8), context.bytes());
      return new SealedText(Envelope.AT_REST + "." + Envelope.encode(sealed));
    } catch (GeneralSecurityException e) {
      throw new SealException("a text could not be sealed", e);
    }
  }

  /**
   * Opens the text under any key of the keyset, so that a rotated keyset still opens old text.
   *
   * @throws SealException if it belongs to another record or field, or was changed
   */
  public OpenedText open(SealedText sealed, SealContext context) {
    String part = Envelope.parts(sealed, Envelope.AT_REST, 1).getFirst();
    try {
      byte[] text = keyset.decrypt(Envelope.decode(part), context.bytes());
      return new OpenedText(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new SealException("a text did not open: wrong key, wrong context or changed", e);
    }
  }
}
