package org.waylight.triage.alerts.outbound;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.waylight.triage.alerts.application.AlertTargets;
import org.waylight.triage.alerts.application.AlertsConfig;
import org.waylight.triage.alerts.application.Messenger.Result;
import org.waylight.triage.alerts.domain.AlertDelivery;
import org.waylight.triage.alerts.domain.ClockStep;
import org.waylight.triage.alerts.domain.NewAlert;

/** An e-mail to the configured mailboxes; it holds nothing of a person. */
@ApplicationScoped
public class AlertMail {
  private final ReactiveMailer mailer;
  private final AlertTargets targets;
  private final AlertsConfig config;

  @Inject
  public AlertMail(ReactiveMailer mailer, AlertTargets targets, AlertsConfig config) {
    this.mailer = mailer;
    this.targets = targets;
    this.config = config;
  }

  Result tell(AlertDelivery delivery) {
    ClockStep step = delivery.alert().what().step();
    List<String> to = targets.mailboxes(step == null ? "" : step.name());
    if (to.isEmpty()) {
      return new Result.FailedForGood("e-mail: no address is configured (waylight.alerts.mail.to)");
    }
    try {
      mailer.send(mail(delivery, to)).await().atMost(config.timeout());
      return new Result.Told();
    } catch (RuntimeException failure) {
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      return new Result.FailedForNow("e-mail: " + cause.getClass().getSimpleName(), Duration.ZERO);
    }
  }

  private Mail mail(AlertDelivery delivery, List<String> to) {
    NewAlert what = delivery.alert().what();
    ClockStep step = what.step();
    String name = step == null ? "" : step.name();
    String text =
        """
        The clock of a case ran out, and nobody has taken it.

        Case:    %s
        Urgency: %s
        Rules:   %s
        Due:     %s
        Step:    %s, told %d times before

        It is told again until somebody takes the case.
        """
            .formatted(
                what.caseId(),
                what.urgency(),
                String.join(", ", what.ruleIds()),
                what.dueAt(),
                name,
                step == null ? 0 : step.repetition());
    Mail mail =
        Mail.withText(to.getFirst(), "%s case waits (%s)".formatted(what.urgency(), name), text)
            .setFrom(config.mail().from())
            .addHeader("Message-ID", "<%s@waylight>".formatted(delivery.id()));
    to.stream().skip(1).forEach(mail::addTo);
    return mail;
  }
}
