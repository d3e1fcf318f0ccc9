package org.waylight.contracts.v1;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What triage concludes, without any text of the signal (TRI-1).
 *
 * @param ruleIds every rule that fired, with version
 * @param meansOfControl HTCDS 2.0 codes
 * @param industries NIEM 6.0 ExploitationIndustryCode values
 * @param indicatorsVersion version of the indicator set
 */
public record AssessmentSummary(
    TraffickingType type,
    RequestType requestType,
    Urgency urgency,
    Set<Topic> topics,
    Set<Need> needs,
    Set<String> meansOfControl,
    Set<String> industries,
    List<Reading> readings,
    boolean actionable,
    boolean sufficient,
    @Nullable String language,
    List<String> ruleIds,
    String indicatorsVersion) {
  /** Copies the collections, so that an event never changes. */
  public AssessmentSummary {
    topics = Set.copyOf(topics);
    needs = Set.copyOf(needs);
    meansOfControl = Set.copyOf(meansOfControl);
    industries = Set.copyOf(industries);
    readings = List.copyOf(readings);
    ruleIds = List.copyOf(ruleIds);
  }
}
