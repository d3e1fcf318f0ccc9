package org.waylight.referral.plan.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waylight.referral.plan.domain.Plan;
import org.waylight.referral.plan.domain.PlanAction;

/** Where plans are kept; every method works in the current transaction. */
public interface Plans {
  /** The plans of cases, locked until the transaction ends. */
  Map<UUID, Plan> lockAll(Collection<UUID> cases);

  Optional<Plan> find(UUID caseId);

  void save(List<Plan> plans);

  /** What was approved under the cases that joined each of these, by the case that stayed. */
  Map<UUID, List<Joined>> approvedInJoined(Collection<UUID> cases);

  /** An action approved under a case that joined another. */
  record Joined(UUID caseId, PlanAction action) {}
}
