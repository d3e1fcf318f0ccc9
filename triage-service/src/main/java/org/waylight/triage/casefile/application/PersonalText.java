package org.waylight.triage.casefile.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.waylight.contracts.SealedText;
import org.waylight.platform.sealed.Keysets;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.platform.sealed.ReaderOpener;
import org.waylight.platform.sealed.ReaderSealer;
import org.waylight.platform.sealed.SealContext;
import org.waylight.platform.sealed.StorageVault;

/** Opens what was sealed to triage, keeps it under triage's own keys, seals it on to referral. */
@Singleton
public class PersonalText {
  private final ReaderOpener opener;
  private final StorageVault vault;
  private final ReaderSealer referral;

  @Inject
  public PersonalText(Keysets keysets) {
    this.opener = keysets.openerOf("triage");
    this.vault = keysets.vaultOf("triage");
    this.referral = keysets.sealerTo("referral");
  }

  /** Opens what intake sealed. */
  OpenedText received(SealedText sealed, UUID recordId, String field) {
    return opener.open(sealed, new SealContext(recordId, field));
  }

  /** Keeps it here. */
  public SealedText keep(OpenedText text, UUID recordId, String field) {
    return vault.seal(text, new SealContext(recordId, field));
  }

  /** Keeps under one record what intake sealed under another, or the same. */
  SealedText keepReceived(SealedText sealed, UUID from, UUID to, String field) {
    return keep(received(sealed, from, field), to, field);
  }

  /** Opens what is kept here. */
  public OpenedText kept(SealedText sealed, UUID recordId, String field) {
    return vault.open(sealed, new SealContext(recordId, field));
  }

  /** Seals to referral what is kept here, bound to another record there. */
  SealedText passOn(SealedText sealed, UUID recordId, String field, UUID toRecordId) {
    return referral.seal(kept(sealed, recordId, field), new SealContext(toRecordId, field));
  }
}
