package org.waylight.referral.delivery.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.referral.delivery.application.DeliveryConfig;
import org.waylight.referral.delivery.application.Messenger.Notice;
import org.waylight.referral.delivery.application.Messenger.Result;

/** E-mail when the mail server does not do its part. */
class MailChannelTest {
  private static final Notice NOTICE =
      new Notice(UUID.randomUUID(), UUID.randomUUID(), Instant.parse("2026-11-21T12:00:00Z"));

  @Test
  @DisplayName("RES-2 a mail server that hangs is given up for now after the time-out")
  void hanging() {
    ReactiveMailer hangs = mails -> Uni.createFrom().nothing();
    DeliveryConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(DeliveryConfig.class)
            .withDefaultValue("waylight.delivery.timeout", "PT0.1S")
            .build()
            .getConfigMapping(DeliveryConfig.class);

    assertThat(new MailChannel(hangs, config).tell("desk@example.org", NOTICE))
        .isEqualTo(new Result.FailedForNow("e-mail: TimeoutException", Duration.ZERO));
  }
}
