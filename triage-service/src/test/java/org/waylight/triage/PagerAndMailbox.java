package org.waylight.triage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A pager and a real SMTP server that keep what they get; for all component tests of triage. */
public final class PagerAndMailbox implements QuarkusTestResourceLifecycleManager {
  private static final FakePager PAGER = new FakePager();
  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

  static FakePager pager() {
    return PAGER;
  }

  static GreenMail mail() {
    return MAIL;
  }

  @Override
  public Map<String, String> start() {
    MAIL.start();
    return Map.of(
        "quarkus.mailer.host",
        "localhost",
        "quarkus.mailer.port",
        String.valueOf(MAIL.getSmtp().getPort()),
        "waylight.alerts.pager.url",
        PAGER.url(),
        "waylight.alerts.pager.secret",
        FakePager.SECRET,
        "waylight.alerts.mail.to",
        "desk@example.org",
        "waylight.alerts.mail.steps.director",
        "director@example.org,deputy@example.org");
  }

  @Override
  public void stop() {
    MAIL.stop();
  }
}
