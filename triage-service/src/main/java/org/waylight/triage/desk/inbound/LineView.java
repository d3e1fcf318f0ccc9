package org.waylight.triage.desk.inbound;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.contracts.v1.Urgency;
import org.waylight.triage.assessment.domain.Rule;
import org.waylight.triage.assessment.domain.Rules;
import org.waylight.triage.desk.domain.CaseLine;
import org.waylight.triage.desk.domain.Rank;

/**
 * A case in a list, with why it stands where it stands.
 *
 * @param overdue its clock ran out before anybody reviewed it
 * @param sufficient concrete enough to act on (TRI-6); it does not move a case in the queue
 * @param actionable sufficient, and credible or urgent; it does not move a case in the queue
 * @param readable whether triage could read the text
 * @param rank what the queue is ordered by, the first part before the next
 */
public record LineView(
    UUID caseId,
    long version,
    CaseStatus status,
    @Nullable String claimedBy,
    @Nullable Instant claimEndsAt,
    Urgency urgency,
    Instant openedAt,
    Instant dueAt,
    boolean overdue,
    @Nullable String type,
    @Nullable String requestType,
    List<String> topics,
    boolean sufficient,
    boolean actionable,
    boolean readable,
    int signals,
    List<String> tags,
    @Nullable Instant followUpAt,
    boolean followUpDue,
    List<RankPart> rank) {

  /** One part of the rank. */
  public record RankPart(Rank.By by, String value, List<Because> because) {}

  /** A rule or policy that set it, with the rule's sentence. */
  public record Because(String reference, @Nullable String sentence) {}

  static LineView of(CaseLine line, Instant now) {
    return new LineView(
        line.caseId(),
        line.version(),
        line.status(),
        line.claimedBy(),
        line.claimEndsAt(),
        line.urgency(),
        line.openedAt(),
        line.dueAt(),
        line.overdue(now),
        line.type(),
        line.requestType(),
        line.topics(),
        line.sufficient(),
        line.actionable(),
        line.readable(),
        line.signals(),
        line.tags(),
        line.followUpAt(),
        line.followUpDue(now),
        line.rank().parts().stream().map(LineView::part).toList());
  }

  private static RankPart part(Rank.Part part) {
    return new RankPart(
        part.by(),
        part.value(),
        part.because().stream()
            .map(
                reference ->
                    new Because(
                        reference, Rules.quoted(reference).map(Rule::sentence).orElse(null)))
            .toList());
  }
}
