package org.waylight.triage.ties.outbound;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.contracts.v1.CloseReason;
import org.waylight.triage.assessment.domain.ReadingDecision;
import org.waylight.triage.casefile.domain.CaseState;
import org.waylight.triage.casefile.domain.Joined;
import org.waylight.triage.casefile.domain.Raised;

/** What moved by a join, as its document is written. */
record JoinContent(
    CaseStatus status,
    @Nullable String by,
    @Nullable Instant at,
    @Nullable CloseReason closeReason,
    Set<UUID> signalIds,
    Set<UUID> messageIds,
    Set<UUID> personsBefore,
    List<ReadingDecision> setAside,
    @Nullable Raised raisedBefore) {

  static JoinContent of(Joined joined) {
    CaseState state = joined.stateBefore();
    return new JoinContent(
        state.status(),
        switch (state) {
          case CaseState.Open() -> null;
          case CaseState.Claimed claimed -> claimed.by();
          case CaseState.Reviewed reviewed -> reviewed.by();
          case CaseState.Closed closed -> closed.by();
        },
        switch (state) {
          case CaseState.Open() -> null;
          case CaseState.Claimed claimed -> claimed.at();
          case CaseState.Reviewed reviewed -> reviewed.at();
          case CaseState.Closed closed -> closed.at();
        },
        state instanceof CaseState.Closed closed ? closed.reason() : null,
        joined.signalIds(),
        joined.messageIds(),
        joined.personsBefore(),
        joined.setAside(),
        joined.raisedBefore());
  }

  Joined joined() {
    return new Joined(state(), signalIds, messageIds, personsBefore, setAside, raisedBefore);
  }

  private CaseState state() {
    if (status == CaseStatus.OPEN || by == null || at == null) {
      return new CaseState.Open();
    }
    return switch (status) {
      case OPEN -> new CaseState.Open();
      case CLAIMED -> new CaseState.Claimed(by, at);
      case REVIEWED -> new CaseState.Reviewed(by, at);
      case CLOSED ->
          new CaseState.Closed(closeReason == null ? CloseReason.DUPLICATE : closeReason, by, at);
    };
  }
}
