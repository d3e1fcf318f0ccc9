package org.waylight.referral.delivery.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.referral.delivery.application.Messenger;
import org.waylight.referral.delivery.application.PhoneTasks;
import org.waylight.referral.delivery.domain.PhoneTask;
import org.waylight.referral.delivery.domain.Route;

/** Tells a recipient over the channel of the step; by phone, a person does. */
@ApplicationScoped
public class ChannelMessenger implements Messenger {
  private final WebhookChannel webhook;
  private final MailChannel mail;

  private final PhoneTasks tasks;
  private final TimeOrderedIds ids;
  private final Clock clock;

  @Inject
  public ChannelMessenger(
      WebhookChannel webhook, MailChannel mail, PhoneTasks tasks, TimeOrderedIds ids, Clock clock) {
    this.webhook = webhook;
    this.mail = mail;
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Result tell(Route.Step step, Notice notice) {
    String address = step.channel().address();
    return switch (step.channel().channel()) {
      case WEBHOOK -> webhook.tell(address, notice);
      case EMAIL -> mail.tell(address, notice);
      case PHONE -> {
        tasks.open(
            PhoneTask.open(
                ids.next(), notice.reportId(), step.contactId(), address, clock.instant()));
        yield new Result.HandedToPerson();
      }
    };
  }
}
