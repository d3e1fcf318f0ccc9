package org.waylight.referral.delivery.outbound;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.waylight.referral.delivery.application.DeliveryConfig;
import org.waylight.referral.delivery.application.Messenger.Notice;
import org.waylight.referral.delivery.application.Messenger.Result;

/** An e-mail that a report waits; it holds no personal text. */
@ApplicationScoped
public class MailChannel {
  private static final Logger LOG = Logger.getLogger(MailChannel.class);

  private final ReactiveMailer mailer;
  private final DeliveryConfig config;

  @Inject
  public MailChannel(ReactiveMailer mailer, DeliveryConfig config) {
    this.mailer = mailer;
    this.config = config;
  }

  Result tell(String address, Notice notice) {
    String text =
        """
        A report waits for you.

        Report: %s
        Fetch:  %s

        Fetch it with the credential of your organisation and acknowledge it.
        """
            .formatted(notice.reportId(), WaitingReport.url(config.publicUrl(), notice.reportId()));
    try {
      mailer
          .send(
              Mail.withText(address, "A report waits", text)
                  .setFrom(config.mailFrom())
                  .addHeader("Message-ID", "<%s@waylight>".formatted(notice.reportId())))
          .await()
          .atMost(config.timeout());
      return new Result.Told();
    } catch (RuntimeException failure) {
      LOG.warnf("e-mail about report %s failed: %s", notice.reportId(), name(failure));
      return new Result.FailedForNow("e-mail: " + name(failure), Duration.ZERO);
    }
  }

  private static String name(RuntimeException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return cause.getClass().getSimpleName();
  }
}
