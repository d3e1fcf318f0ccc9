package org.waylight.referral;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real SMTP server that keeps what it gets, and settings for one machine and quick retries. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {
  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

  static GreenMail server() {
    return SERVER;
  }

  @Override
  public Map<String, String> start() {
    SERVER.start();
    return Map.of(
        "quarkus.mailer.host", "localhost",
        "quarkus.mailer.port", String.valueOf(SERVER.getSmtp().getPort()),
        "waylight.delivery.allow-plain-http", "true",
        "waylight.delivery.poll", "PT0.2S",
        "waylight.delivery.retry-first", "PT0.3S",
        "waylight.delivery.retry-longest", "PT1S",
        "waylight.delivery.retry-attempts", "3",
        "waylight.delivery.timeout", "PT30S");
  }

  @Override
  public void stop() {
    SERVER.stop();
  }
}
