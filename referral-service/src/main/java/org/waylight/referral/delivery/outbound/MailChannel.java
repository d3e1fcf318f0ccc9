package org.waylight.referral.delivery.outbound;

import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;
import org.waylight.referral.delivery.application.Certificates;
import org.waylight.referral.delivery.application.DeliveryConfig;
import org.waylight.referral.delivery.application.Messenger.Notice;
import org.waylight.referral.delivery.application.Messenger.Result;
import org.waylight.referral.delivery.application.StoredReport;
import org.waylight.referral.delivery.domain.MailCertificate;
import org.waylight.referral.disclosure.application.PersonalTexts;

/**
 * The report by e-mail, signed and encrypted to the recipient's certificate; without one that is
 * valid, nothing is sent. Its Message-ID is the report's id at every try.
 */
@ApplicationScoped
public class MailChannel {
  /** Lines that the mail client sends as they are. */
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private final MailClient mailer;
  private final MailSigner signer;
  private final Certificates certificates;
  private final PersonalTexts texts;
  private final DeliveryConfig config;
  private final Clock clock;

  @Inject
  public MailChannel(
      MailClient mailer,
      MailSigner signer,
      Certificates certificates,
      PersonalTexts texts,
      DeliveryConfig config,
      Clock clock) {
    this.mailer = mailer;
    this.signer = signer;
    this.certificates = certificates;
    this.texts = texts;
    this.config = config;
    this.clock = clock;
  }

  Result tell(String address, Notice notice) {
    Optional<MailSigner.Key> key = signer.key();
    if (key.isEmpty()) {
      return new Result.FailedForGood("e-mail: this installation has no signing key");
    }
    Optional<MailCertificate> certificate = certificates.find(notice.organisationId());
    if (certificate.isEmpty()) {
      return new Result.FailedForGood("e-mail: the recipient has no certificate yet");
    }
    Optional<String> flaw = certificate.get().flaw(clock.instant());
    if (flaw.isPresent()) {
      return new Result.FailedForGood("e-mail: " + flaw.get());
    }
    try {
      byte[] sealed = sealed(notice, key.get(), certificate.get());
      notice.leaving().run();
      return send(message(address, notice, sealed));
    } catch (CMSException
        | OperatorCreationException
        | GeneralSecurityException
        | IOException unusable) {
      return new Result.FailedForGood("e-mail: it cannot be encrypted to the certificate");
    }
  }

  private byte[] sealed(Notice notice, MailSigner.Key key, MailCertificate certificate)
      throws CMSException, OperatorCreationException, GeneralSecurityException, IOException {
    String note =
        """
        The attached report is for your organisation.

        Report:  %s
        Confirm: POST %s/acknowledge

        Confirm it with the credential of your organisation. A report with the same id is the same report.
        """
            .formatted(notice.reportId(), WaitingReport.url(config.publicUrl(), notice.reportId()));
    return SecureMime.seal(
        notice.reportId(),
        note,
        texts.open(notice.body(), notice.reportId(), StoredReport.BODY),
        key,
        certificate.certificate());
  }

  private MailMessage message(String address, Notice notice, byte[] sealed) {
    return new MailMessage()
        .setFrom(config.mailFrom())
        .setTo(address)
        .setSubject("A report")
        .addHeader("Message-ID", "<%s@waylight>".formatted(notice.reportId()))
        .addHeader("Content-Type", SecureMime.TYPE)
        .addHeader("Content-Transfer-Encoding", "base64")
        .addHeader("Content-Disposition", "attachment; filename=\"smime.p7m\"")
        .setText(LINES.encodeToString(sealed));
  }

  private Result send(MailMessage message) {
    try {
      mailer
          .sendMail(message)
          .toCompletionStage()
          .toCompletableFuture()
          .get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
      return new Result.Told(true);
    } catch (ExecutionException failed) {
      return failed.getCause() instanceof SMTPException refused && refused.isPermanent()
          ? permanent(refused.getReplyCode())
          : forNow(describe(failed.getCause()));
    } catch (TimeoutException late) {
      return forNow("no answer in time");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return forNow("interrupted");
    }
  }

  /** 530 to 539 is about our own login at the relay: nothing to do with the recipient. */
  private static Result permanent(int code) {
    return code / 10 == 53
        ? forNow("status " + code)
        : new Result.FailedForGood("e-mail: status " + code);
  }

  private static String describe(@Nullable Throwable cause) {
    return switch (cause) {
      case null -> "failed";
      case SMTPException answered when answered.getReplyCode() > 0 ->
          "status " + answered.getReplyCode();
      default -> cause.getClass().getSimpleName();
    };
  }

  private static Result forNow(String why) {
    return new Result.FailedForNow("e-mail: " + why, Duration.ZERO);
  }
}
