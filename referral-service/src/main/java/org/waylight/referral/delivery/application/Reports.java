package org.waylight.referral.delivery.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.waylight.contracts.v1.OutcomeKind;
import org.waylight.referral.delivery.domain.Delivery;
import org.waylight.referral.delivery.domain.Route;

/** Where reports are kept; every method works in the current transaction. */
public interface Reports {
  void create(StoredReport report);

  /** A report whose next try is due, locked; another sender's and theirs are passed over. */
  Optional<StoredReport> lockDue(Instant now, Set<UUID> recipientsPassedOver);

  /** A report that lasted too long, locked; another's are passed over. */
  Optional<StoredReport> lockExpired(Instant now);

  /** The unsettled reports of cases, locked; those just being sent are passed over. */
  List<StoredReport> lockUnsettled(Collection<UUID> cases);

  /** The unsettled reports of cases, locked; it waits for those that others have. */
  List<StoredReport> awaitUnsettled(Collection<UUID> cases);

  /** The case of a report. */
  Optional<UUID> caseOf(UUID reportId);

  /** The report, locked. */
  Optional<StoredReport> lock(UUID reportId);

  /** The reports of cases in the order they were approved. */
  List<StoredReport> ofCases(Collection<UUID> cases);

  /**
   * What was approved to leave of the situations that cases tell of now, in the order it was
   * approved: their own reports, those of cases that joined them (TRI-8), and every supplement to
   * any of these, whichever case it was approved under; by the case that stays.
   */
  Map<UUID, List<StoredReport>> ofSituations(Collection<UUID> cases);

  void save(Delivery delivery);

  /** Records what came of trying to tell somebody; never changed again. */
  void recordAttempt(Delivery before, Route.Step step, String result, Instant at);

  /** The report itself has left: fetched, or handed over encrypted. */
  void markFetched(UUID reportId, Instant at);

  void recordOutcome(Delivery delivery, OutcomeKind outcome, String by, Instant at);
}
