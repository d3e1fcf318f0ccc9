package org.waylight.referral.delivery.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waylight.referral.delivery.domain.PhoneTask;

/** Where phone tasks are kept; every method works in the current transaction. */
public interface PhoneTasks {
  /** Opens it, unless the same number was to be called about the same report before. */
  void open(PhoneTask task);

  /** Those to be done: not ended, of a report that may still be handed over; oldest first. */
  List<PhoneTask> waiting();

  /** The report of a task. */
  Optional<UUID> reportOf(UUID taskId);

  /** The task, locked. */
  Optional<PhoneTask> lock(UUID taskId);

  void save(PhoneTask task);
}
