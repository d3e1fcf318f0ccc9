package org.waylight.referral.plan.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waylight.referral.plan.domain.Plan;

/** Where plans are kept; every method works in the current transaction. */
public interface Plans {
  /** The plans of cases, locked until the transaction ends. */
  Map<UUID, Plan> lockAll(Collection<UUID> cases);

  Optional<Plan> find(UUID caseId);

  void save(List<Plan> plans);
}
