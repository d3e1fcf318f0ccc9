package org.waylight.triage.ties.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.waylight.platform.sealed.Keysets;
import org.waylight.triage.assessment.domain.TextReader.Text;
import org.waylight.triage.facts.domain.Fact;
import org.waylight.triage.facts.domain.FactReader;
import org.waylight.triage.facts.domain.SpeltWords;
import org.waylight.triage.facts.domain.TieHash;
import org.waylight.triage.ties.domain.TieKey;
import org.waylight.triage.ties.domain.TieKind;

/** What a message names that others may name too, hashed, and the words it stands in. */
@Singleton
public class NamedKeys {
  private final TieHash named;
  private final TieHashes hashes;
  private final FactReader reader;

  @Inject
  public NamedKeys(Keysets keysets, TieHashes hashes, FactReader reader) {
    this(keysets.secret("triage"), hashes, reader);
  }

  /** With a secret at hand. */
  public NamedKeys(byte[] secret, TieHashes hashes, FactReader reader) {
    this.named = new TieHash(secret);
    this.hashes = hashes;
    this.reader = reader;
  }

  /** The keys of one opened text. */
  public List<TieKey> of(UUID signalId, Text text) {
    List<TieKey> keys = new ArrayList<>();
    for (Fact fact : reader.read(SpeltWords.of(text.words())).facts()) {
      TieKey.Where where = new TieKey.Where(text.messageId(), fact.start(), fact.end());
      for (var tie : named.of(List.of(fact))) {
        TieKind kind =
            switch (tie.kind()) {
              case PHONE -> TieKind.PHONE;
              case PLATE -> TieKind.PLATE;
              case HANDLE -> TieKind.HANDLE;
              case BUSINESS -> TieKind.BUSINESS;
              case ADDRESS -> TieKind.ADDRESS;
              case PLACE -> null; // never enough, and no key is worth so many rows
            };
        if (kind != null) {
          keys.add(new TieKey(signalId, kind, hashes.hash().of(tie.written()), where));
        }
      }
    }
    return keys;
  }
}
