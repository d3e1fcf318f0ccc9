package org.waylight.referral.delivery.application;

import java.util.Optional;
import java.util.UUID;
import org.waylight.contracts.SealedText;

/** Where recipients' credentials are kept. */
public interface Credentials {
  /**
   * A recipient's credential.
   *
   * @param passwordHash SHA-256 of a random password of 256 bits
   * @param webhookSecret sealed, bound to the organisation id and "webhookSecret"
   */
  record Credential(UUID organisationId, byte[] passwordHash, SealedText webhookSecret) {
    /** The field that a secret is bound to. */
    public static final String SECRET = "webhookSecret";
  }

  void save(Credential credential, String by);

  Optional<Credential> find(UUID organisationId);
}
