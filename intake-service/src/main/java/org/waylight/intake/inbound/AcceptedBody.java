package org.waylight.intake.inbound;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waylight.contracts.v1.Lane;

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
}
