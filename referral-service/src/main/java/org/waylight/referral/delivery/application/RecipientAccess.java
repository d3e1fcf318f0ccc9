package org.waylight.referral.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.waylight.contracts.SealedText;
import org.waylight.referral.delivery.application.Credentials.Credential;
import org.waylight.referral.disclosure.application.PersonalTexts;
import org.waylight.referral.registry.application.FreshRegistry;

/** Issues and checks the credentials with which recipients fetch their own reports. */
@ApplicationScoped
public class RecipientAccess {
  private static final int SECRET_BYTES = 32;

  /** A credential in the clear, shown once. */
  public record Issued(String webhookSecret, String user, String password) {
    @Override
    public String toString() {
      return "Issued[]";
    }
  }

  private final Credentials credentials;
  private final PersonalTexts texts;
  private final FreshRegistry registry;
  private final SecureRandom random = new SecureRandom();

  @Inject
  public RecipientAccess(Credentials credentials, PersonalTexts texts, FreshRegistry registry) {
    this.credentials = credentials;
    this.texts = texts;
    this.registry = registry;
  }

  /** Makes a new credential, which replaces the one before; nothing for who is not published. */
  @Transactional
  public Optional<Issued> issue(UUID organisation, String by) {
    if (registry.known().organisation(organisation).isEmpty()) {
      return Optional.empty();
    }
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    String secret = "whsec_" + Base64.getEncoder().encodeToString(bytes());
    SealedText sealed = texts.seal(secret, organisation, Credential.SECRET);
    credentials.save(new Credential(organisation, hash(password), sealed), by);
    return Optional.of(new Issued(secret, organisation.toString(), password));
  }

  /** Whether the password is the organisation's; takes as long for an unknown one. */
  @Transactional
  public boolean check(UUID organisation, String password) {
    byte[] offered = hash(password);
    byte[] kept =
        credentials
            .find(organisation)
            .map(Credential::passwordHash)
            .orElse(new byte[offered.length]);
    return MessageDigest.isEqual(offered, kept);
  }

  private byte[] bytes() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] hash(String password) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
