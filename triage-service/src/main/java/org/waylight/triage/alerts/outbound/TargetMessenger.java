package org.waylight.triage.alerts.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.waylight.triage.alerts.application.Messenger;
import org.waylight.triage.alerts.domain.AlertDelivery;

/** Tells by what the step names. */
@ApplicationScoped
public class TargetMessenger implements Messenger {
  private final PagerWebhook pager;
  private final AlertMail mail;

  @Inject
  public TargetMessenger(PagerWebhook pager, AlertMail mail) {
    this.pager = pager;
    this.mail = mail;
  }

  @Override
  public Result tell(AlertDelivery delivery) {
    return switch (delivery.target()) {
      case PAGER -> pager.tell(delivery);
      case EMAIL -> mail.tell(delivery);
      case STREAM -> new Result.Told();
    };
  }
}
