package org.waylight.intake.outbound;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.waylight.intake.application.GatewayVault;
import org.waylight.intake.application.Sealing;
import org.waylight.intake.domain.ContentHasher;
import org.waylight.intake.domain.DerivedIds;
import org.waylight.intake.domain.IntakeSecret;
import org.waylight.intake.domain.Receipts;
import org.waylight.platform.sealed.Keysets;

/** Makes what works with keys from the keysets of this installation. */
class DerivedKeys {
  private static final String SERVICE = "intake";
  private static final String READER = "triage";

  @Produces
  @Singleton
  IntakeSecret secret(Keysets keysets) {
    return new IntakeSecret(keysets.secret(SERVICE));
  }

  @Produces
  @Singleton
  DerivedIds ids(IntakeSecret secret) {
    return new DerivedIds(secret);
  }

  @Produces
  @Singleton
  Receipts receipts(IntakeSecret secret) {
    return new Receipts(secret);
  }

  @Produces
  @Singleton
  ContentHasher hasher(IntakeSecret secret) {
    return new ContentHasher(secret);
  }

  @Produces
  @Singleton
  GatewayVault gatewayVault(Keysets keysets) {
    return new GatewayVault(keysets.vaultOf(SERVICE));
  }

  @Produces
  @Singleton
  Sealing sealing(DerivedIds ids, Keysets keysets) {
    return new Sealing(ids, keysets.sealerTo(READER));
  }
}
