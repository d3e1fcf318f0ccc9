package org.waylight.intake.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import org.waylight.intake.application.SubmitSignal;
import org.waylight.intake.application.SubmitSignal.Accepted;

/** Takes one signal of a gateway that was admitted, however it came. */
@ApplicationScoped
public class SignalDesk {
  private final SubmitSignal submitSignal;
  private final SubmissionReader reader;
  private final Politeness politeness;

  SignalDesk(SubmitSignal submitSignal, SubmissionReader reader, Politeness politeness) {
    this.submitSignal = submitSignal;
    this.reader = reader;
    this.politeness = politeness;
  }

  /** Accepts a valid body under its key, or refuses it. */
  AcceptedBody accept(String gateway, String key, SignalBody body) {
    if (!body.saysSomething()) {
      throw Refusals.nothingSaid();
    }
    if (!body.namesMessagesOnce()) {
      throw Refusals.messageNamedTwice();
    }
    if (!reader.statesUrgency(body)) {
      politeness.leaveRoom();
    }
    var submission =
        reader.signal(gateway, IdempotencyKey.parse(key).orElseThrow(Refusals::keyMalformed), body);
    return switch (submitSignal.submit(submission)) {
      case Accepted accepted -> AcceptedBody.of(accepted);
      case SubmitSignal.KeyReused _ -> throw Refusals.keyReused();
    };
  }
}
