package org.waylight.triage.desk.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waylight.triage.desk.domain.Lease;

/** The leases of claimed cases: the port. All in the current transaction. */
public interface LeaseStore {
  /** The leases there are of these cases. */
  Map<UUID, Lease> of(Collection<UUID> caseIds);

  /** Writes leases, and ends those of cases that have none any more. */
  void keep(Map<UUID, Lease> leases, Collection<UUID> ended);

  /** Renews a lease if it is still this holder's; empty if it is not. */
  Optional<Lease> renew(UUID caseId, Lease lease);

  /**
   * Cases whose claim lapsed, held for this transaction; those another replica is at are left to
   * it.
   */
  List<UUID> lapsed(Instant now, int limit);

  /** Ends a lapsed lease; false if its holder renewed it meanwhile. */
  boolean end(UUID caseId, Instant now);
}
