package org.waylight.referral.delivery.outbound;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.waylight.referral.delivery.application.DeliveryConfig;

/**
 * The key with which this installation signs its e-mail, so that nobody can forge a report. A key
 * store that cannot be used is refused at the start.
 */
@Startup
@ApplicationScoped
public class MailSigner {
  /** A private key and its certificates, its own first. */
  record Key(PrivateKey key, List<X509Certificate> chain) {
    @Override
    public String toString() {
      return "Key[]";
    }
  }

  private final Optional<Key> key;

  @Inject
  public MailSigner(DeliveryConfig config) {
    this.key =
        config
            .mailSigningKeystore()
            .map(file -> read(file, config.mailSigningPassword().orElse("").toCharArray()));
  }

  /** Nothing if none is configured. */
  Optional<Key> key() {
    return key;
  }

  private static Key read(Path file, char[] password) {
    try (InputStream stored = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(stored, password);
      for (String alias : Collections.list(store.aliases())) {
        if (store.getKey(alias, password) instanceof PrivateKey found) {
          List<X509Certificate> chain =
              Arrays.stream(store.getCertificateChain(alias))
                  .map(X509Certificate.class::cast)
                  .toList();
          return new Key(found, chain);
        }
      }
    } catch (IOException | GeneralSecurityException unusable) {
      throw new IllegalStateException(
          "waylight.delivery.mail-signing-keystore cannot be read as PKCS #12 with its password",
          unusable);
    }
    throw new IllegalStateException("waylight.delivery.mail-signing-keystore holds no private key");
  }
}
