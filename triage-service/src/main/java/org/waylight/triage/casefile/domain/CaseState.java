package org.waylight.triage.casefile.domain;

import java.time.Instant;
import java.util.Optional;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.contracts.v1.CloseReason;

/** Where a case stands; each state says who has it. */
public sealed interface CaseState {
  /** Nobody has taken it yet. */
  record Open() implements CaseState {}

  /** A supervisor has taken it. */
  record Claimed(String by, Instant at) implements CaseState {}

  /** A supervisor has reviewed it and still has it (TRI-9). */
  record Reviewed(String by, Instant at) implements CaseState {}

  /** A person closed it, or it became part of another case. */
  record Closed(CloseReason reason, String by, Instant at) implements CaseState {}

  /** Who has the case now. */
  default Optional<String> holder() {
    return switch (this) {
      case Open() -> Optional.empty();
      case Claimed(String by, Instant at) -> Optional.of(by);
      case Reviewed(String by, Instant at) -> Optional.of(by);
      case Closed(CloseReason reason, String by, Instant at) -> Optional.empty();
    };
  }

  /** As events and the queue name it. */
  default CaseStatus status() {
    return switch (this) {
      case Open() -> CaseStatus.OPEN;
      case Claimed(String by, Instant at) -> CaseStatus.CLAIMED;
      case Reviewed(String by, Instant at) -> CaseStatus.REVIEWED;
      case Closed(CloseReason reason, String by, Instant at) -> CaseStatus.CLOSED;
    };
  }

  /**
   * What new information does to it: a reviewed case wants another look by whoever has it, a closed
   * one opens again.
   */
  default CaseState afterNews(Instant now) {
    return switch (this) {
      case Open open -> open;
      case Claimed claimed -> claimed;
      case Reviewed(String by, Instant at) -> new Claimed(by, now);
      case Closed(CloseReason reason, String by, Instant at) -> new Open();
    };
  }
}
