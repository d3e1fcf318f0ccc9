package org.waylight.intake.inbound;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waylight.contracts.v1.Lane;
import org.waylight.intake.application.SubmitSignal.Accepted;

/**
 * The answer to a signal that is durable. The same submission again gets the same answer.
 *
 * @param receipt to hand to the signaler, who may quote it later
 */
@Schema(name = "Accepted")
public record AcceptedBody(
    UUID signalId, String receipt, Lane lane, SignalState state, List<Warning> warnings) {

  /** Something the gateway may tell the person; the signal is accepted all the same. */
  @Schema(name = "Warning")
  public record Warning(String field, String problem, String mend) {}

  /** The answer to what was accepted. */
  public static AcceptedBody of(Accepted accepted) {
    return new AcceptedBody(
        accepted.signalId(),
        accepted.receipt(),
        accepted.lane(),
        SignalState.ACCEPTED,
        accepted.receiptUnresolved()
            ? List.of(
                new Warning(
                    "receiptQuoted",
                    "belongs to no signal",
                    "read it again; the signal is accepted without it"))
            : List.of());
  }
}
