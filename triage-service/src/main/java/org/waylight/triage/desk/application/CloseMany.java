package org.waylight.triage.desk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.waylight.contracts.v1.CloseReason;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.triage.casefile.application.StaleCaseException;
import org.waylight.triage.desk.domain.OneOfMany;

/**
 * A supervisor closes many rumours or questions at once. Each is looked at, closed and recorded by
 * itself; one that is refused holds up no other.
 */
@ApplicationScoped
public class CloseMany {
  private final CloseOneOfMany one;

  @Inject
  public CloseMany(CloseOneOfMany one) {
    this.one = one;
  }

  /** A case in the version that was read. */
  public record Seen(UUID caseId, long version) {}

  /** What became of each case. */
  public List<OneOfMany> close(List<Seen> cases, CloseReason reason, String by, OpenedText note) {
    return cases.stream()
        .sorted(Comparator.comparing(Seen::caseId))
        .map(seen -> result(seen, reason, by, note))
        .toList();
  }

  private OneOfMany result(Seen seen, CloseReason reason, String by, OpenedText note) {
    try {
      return OneOfMany.done(seen.caseId(), one.close(seen, reason, by, note).version());
    } catch (StaleCaseException stale) {
      return OneOfMany.refused(
          seen.caseId(),
          "precondition-failed",
          "It changed since you read it: it is version " + stale.current() + " now.");
    } catch (ProblemException refused) {
      return OneOfMany.refused(seen.caseId(), refused.problem().slug(), refused.problem().detail());
    }
  }
}
