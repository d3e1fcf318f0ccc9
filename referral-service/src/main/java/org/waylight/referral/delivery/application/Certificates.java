package org.waylight.referral.delivery.application;

import java.util.Optional;
import java.util.UUID;
import org.waylight.referral.delivery.domain.MailCertificate;

/** Where recipients' certificates for e-mail are kept. */
public interface Certificates {
  void save(UUID organisation, MailCertificate certificate, String by);

  Optional<MailCertificate> find(UUID organisation);

  /** False if there was none. */
  boolean remove(UUID organisation);
}
