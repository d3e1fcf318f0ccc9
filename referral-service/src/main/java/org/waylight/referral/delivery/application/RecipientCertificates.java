package org.waylight.referral.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.waylight.referral.delivery.domain.MailCertificate;
import org.waylight.referral.registry.application.FreshRegistry;

/** Keeps the certificates to which reports are encrypted that go by e-mail. */
@ApplicationScoped
public class RecipientCertificates {
  /** What came of an offered certificate. */
  public sealed interface Answer {
    record Stored(MailCertificate certificate) implements Answer {}

    record Unusable(String why) implements Answer {}

    /** No such organisation is in the published directory. */
    record Unknown() implements Answer {}
  }

  private final Certificates certificates;
  private final FreshRegistry registry;
  private final Clock clock;

  @Inject
  public RecipientCertificates(Certificates certificates, FreshRegistry registry, Clock clock) {
    this.certificates = certificates;
    this.registry = registry;
    this.clock = clock;
  }

  /** Stores a certificate in PEM, which replaces the one before. */
  @Transactional
  public Answer store(UUID organisation, String pem, String by) {
    if (registry.known().organisation(organisation).isEmpty()) {
      return new Answer.Unknown();
    }
    try {
      MailCertificate certificate = MailCertificate.read(pem.getBytes(StandardCharsets.UTF_8));
      Optional<String> flaw = certificate.flaw(clock.instant());
      if (flaw.isPresent()) {
        return new Answer.Unusable(flaw.get());
      }
      certificates.save(organisation, certificate, by);
      return new Answer.Stored(certificate);
    } catch (GeneralSecurityException unreadable) {
      return new Answer.Unusable("it is not one X.509 certificate in PEM, without a private key");
    }
  }

  @Transactional
  public Optional<MailCertificate> find(UUID organisation) {
    return certificates.find(organisation);
  }

  /** From now on nothing goes to the organisation by e-mail; false if there was none. */
  @Transactional
  public boolean remove(UUID organisation) {
    return certificates.remove(organisation);
  }
}
