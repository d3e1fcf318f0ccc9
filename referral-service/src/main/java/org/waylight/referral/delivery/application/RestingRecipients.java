package org.waylight.referral.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.waylight.contracts.v1.DeliveryChannel;
import org.waylight.referral.delivery.application.Messenger.Notice;
import org.waylight.referral.delivery.application.Messenger.Result;
import org.waylight.referral.delivery.domain.Route;

/**
 * Lets a webhook that failed several times in a row rest, whatever report it was about, and then
 * probes it with one report. A report whose turn comes meanwhile waits, and that counts as a try: a
 * recipient that stays away does not keep it from the next channel (RES-2).
 */
@ApplicationScoped
public class RestingRecipients {
  private final Messenger messenger;
  private final Circuits circuits;
  private final DeliveryConfig config;
  private final Clock clock;

  @Inject
  public RestingRecipients(
      Messenger messenger, Circuits circuits, DeliveryConfig config, Clock clock) {
    this.messenger = messenger;
    this.circuits = circuits;
    this.config = config;
    this.clock = clock;
  }

  /** Tells the recipient, unless its webhook rests. E-mail goes to a server of the hotline's. */
  Result tell(Route.Step step, Notice notice) {
    if (step.channel().channel() != DeliveryChannel.WEBHOOK) {
      return messenger.tell(step, notice);
    }
    UUID recipient = notice.organisationId();
    String address = step.channel().address();
    Optional<Instant> rest = circuits.restsUntil(recipient, address);
    if (rest.isPresent() && !probes(recipient, address, rest.get())) {
      return new Result.FailedForNow("webhook: rests after failures in a row", left(rest.get()));
    }
    Result result = messenger.tell(step, notice);
    switch (result) {
      case Result.Told told -> circuits.worked(recipient, address);
      case Result.FailedForNow failed -> count(recipient, address, failed.atLeast());
      case Result.HandedToPerson handed -> {
        // No machine was asked.
      }
      case Result.FailedForGood failed -> {
        // It is not asked again about this report; of the next one nothing is known.
      }
    }
    return result;
  }

  private boolean probes(UUID recipient, String address, Instant rest) {
    Instant now = clock.instant();
    return !rest.isAfter(now) && circuits.takeProbe(recipient, address, now);
  }

  /** Of a rest that is over, another has the probe: as long again. */
  private Duration left(Instant rest) {
    Duration left = Duration.between(clock.instant(), rest);
    return left.isPositive() ? left : config.circuitRest();
  }

  private void count(UUID recipient, String address, Duration asked) {
    if (circuits.failed(recipient, address) >= config.circuitFailures()) {
      Duration rest = asked.compareTo(config.circuitRest()) > 0 ? asked : config.circuitRest();
      circuits.rest(recipient, address, clock.instant().plus(rest));
    }
  }
}
