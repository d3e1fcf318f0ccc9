package org.waylight.platform.sealed;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waylight.contracts.SealedText;

/** Opens what was sealed to this reader; remembers the data keys it met last. */
public final class ReaderOpener {
  private static final int REMEMBERED_KEYS = 256;
  private final HybridDecrypt reader;
  private final byte[] purpose;
  private final Map<String, Aead> dataKeys = Collections.synchronizedMap(new Recent());

  ReaderOpener(HybridDecrypt reader, String readerName) {
    this.reader = reader;
    this.purpose = ReaderSealer.purpose(readerName);
  }

  /**
   * Opens the text.
   *
   * @throws SealException if it was sealed to another reader, for another record or field, or
   *     changed
   */
  public OpenedText open(SealedText sealed, SealContext context) {
    List<String> parts = Envelope.parts(sealed, Envelope.HYBRID, 2);
    try {
      byte[] text = dataKey(parts.get(0)).decrypt(Envelope.decode(parts.get(1)), context.bytes());
      return new OpenedText(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new SealException("a text did not open: wrong key, wrong context or changed", e);
    }
  }

  private Aead dataKey(String wrapped) throws GeneralSecurityException {
    Aead known = dataKeys.get(wrapped);
    if (known == null) {
      known = DataKey.cipher(reader.decrypt(Envelope.decode(wrapped), purpose));
      dataKeys.put(wrapped, known);
    }
    return known;
  }

  private static final class Recent extends LinkedHashMap<String, Aead> {
    private static final long serialVersionUID = 1L;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Aead> eldest) {
      return size() > REMEMBERED_KEYS;
    }
  }
}
