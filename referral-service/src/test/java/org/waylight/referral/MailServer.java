package org.waylight.referral;

import static java.util.Map.entry;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import org.waylight.referral.delivery.outbound.MadeUpCertificates;

/** A real SMTP server that keeps what it gets, and settings for one machine and quick retries. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {
  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

  private static final MadeUpCertificates SIGNER = MadeUpCertificates.ofDesk();

  /** Who signs e-mail. */
  static MadeUpCertificates signer() {
    return SIGNER;
  }

  static GreenMail server() {
    return SERVER;
  }

  @Override
  public Map<String, String> start() {
    SERVER.start();
    Path keystore = Path.of("target", "mail-signer.p12").toAbsolutePath();
    SIGNER.store(keystore, "made-up");
    return Map.ofEntries(
        entry("quarkus.mailer.host", "localhost"),
        entry("quarkus.mailer.port", String.valueOf(SERVER.getSmtp().getPort())),
        entry("waylight.delivery.allow-plain-http", "true"),
        entry("waylight.delivery.allowed-addresses", "127.0.0.1/32,::1/128"),
        entry("waylight.delivery.mail-signing-keystore", keystore.toString()),
        entry("waylight.delivery.mail-signing-password", "made-up"),
        entry("waylight.delivery.circuit-rest", "PT1H"),
        entry("waylight.delivery.poll", "PT0.2S"),
        entry("waylight.delivery.retry-first", "PT0.3S"),
        entry("waylight.delivery.retry-longest", "PT1S"),
        entry("waylight.delivery.retry-attempts", "3"),
        entry("waylight.delivery.timeout", "PT30S"));
  }

  @Override
  public void stop() {
    SERVER.stop();
  }
}
