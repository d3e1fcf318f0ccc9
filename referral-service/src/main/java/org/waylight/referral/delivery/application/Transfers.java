package org.waylight.referral.delivery.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.referral.delivery.domain.Transfer;
import org.waylight.referral.delivery.domain.TransferStep;

/** Where live transfers are kept; every method works in the current transaction. */
public interface Transfers {
  /** An approved transfer that has not ended. */
  record UnderWay(UUID caseId, UUID organisationId, Instant approvedAt, Transfer transfer) {}

  /**
   * A step, as it was recorded for good.
   *
   * @param contactId who was to be called; absent if nobody was left
   */
  record Taken(TransferStep step, @Nullable UUID contactId, String by, Instant at) {}

  /** Somebody whose line dropped in the transfer of a report. */
  record Dropped(UUID reportId, UUID personId) {}

  /** Those to be done or being done, oldest first. */
  List<UnderWay> underWay();

  /** The transfer, locked; absent if nobody has claimed it yet. */
  Optional<Transfer> lock(UUID reportId);

  void save(Transfer transfer);

  /** Records a step; {@code number} counts from 1. */
  void record(UUID reportId, int number, Taken taken);

  /** The steps in their order. */
  List<Taken> stepsOf(UUID reportId);

  /** The lines that dropped, by case. */
  Map<UUID, List<Dropped>> dropped(Collection<UUID> cases);
}
