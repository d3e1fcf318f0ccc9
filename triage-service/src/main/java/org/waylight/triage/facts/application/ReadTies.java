package org.waylight.triage.facts.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.waylight.platform.sealed.Keysets;
import org.waylight.triage.facts.domain.FactReader;
import org.waylight.triage.facts.domain.SpeltWords;
import org.waylight.triage.facts.domain.Tie;
import org.waylight.triage.facts.domain.TieHash;

/** What a message may share with messages of other signals (TRI-8), kept without its words. */
@ApplicationScoped
public class ReadTies {
  private static final String SELF = "triage";
  private final Keysets keysets;

  @Inject
  public ReadTies(Keysets keysets) {
    this.keysets = keysets;
  }

  /** The ties of an opened text. */
  public Set<Tie> of(String text) {
    return new TieHash(keysets.secret(SELF)).of(FactReader.of(SpeltWords.of(text)));
  }
}
