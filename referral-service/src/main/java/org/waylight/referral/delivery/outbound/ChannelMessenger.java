package org.waylight.referral.delivery.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.waylight.referral.delivery.application.Messenger;
import org.waylight.referral.delivery.domain.Route;

/** Tells a recipient over the channel of the step. */
@ApplicationScoped
public class ChannelMessenger implements Messenger {
  private final WebhookChannel webhook;
  private final MailChannel mail;

  @Inject
  public ChannelMessenger(WebhookChannel webhook, MailChannel mail) {
    this.webhook = webhook;
    this.mail = mail;
  }

  @Override
  public Result tell(Route.Step step, Notice notice) {
    String address = step.channel().address();
    return switch (step.channel().channel()) {
      case WEBHOOK -> webhook.tell(address, notice);
      case EMAIL -> mail.tell(address, notice);
      case PHONE -> new Result.FailedForGood("a phone call is for a person");
    };
  }
}
