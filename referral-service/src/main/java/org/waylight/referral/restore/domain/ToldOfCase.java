package org.waylight.referral.restore.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.waylight.contracts.v1.ActionDecided;
import org.waylight.contracts.v1.ConsentChanged;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.Decision;
import org.waylight.contracts.v1.DeliverySettled;
import org.waylight.contracts.v1.DeliveryState;
import org.waylight.contracts.v1.OutcomeRecorded;
import org.waylight.contracts.v1.PlanProposed;
import org.waylight.contracts.v1.PlannedAction;
import org.waylight.contracts.v1.ReportSent;

/** What referral itself told of one case, of each thing the newest. */
public final class ToldOfCase {
  private final Map<UUID, ConsentChanged> consents = new LinkedHashMap<>();
  private final Map<UUID, ActionDecided> approvals = new LinkedHashMap<>();
  private final Map<UUID, PlannedAction> actions = new LinkedHashMap<>();
  private final Map<UUID, ReportSent> sent = new LinkedHashMap<>();
  private final Map<UUID, DeliverySettled> settled = new LinkedHashMap<>();
  private final Map<UUID, OutcomeRecorded> outcomes = new LinkedHashMap<>();
  private long planVersion;
  private long consentVersion;

  /** Takes one more event in, in whatever order. */
  public void take(Record event) {
    switch (event) {
      case ConsentChanged consent -> {
        consentVersion = Math.max(consentVersion, consent.version());
        consents.merge(consent.consentId(), consent, ToldOfCase::no);
      }
      case ActionDecided decided -> {
        planVersion = Math.max(planVersion, decided.version());
        if (decided.decision() == Decision.APPROVED) {
          approvals.put(decided.actionId(), decided);
        }
      }
      case PlanProposed plan -> {
        planVersion = Math.max(planVersion, plan.version());
        plan.actions().forEach(action -> actions.put(action.actionId(), action));
      }
      case ReportSent report -> sent.merge(report.reportId(), report, newer(ReportSent::version));
      case DeliverySettled end ->
          settled.merge(end.reportId(), end, newer(DeliverySettled::version));
      case OutcomeRecorded outcome ->
          outcomes.merge(outcome.reportId(), outcome, newer(OutcomeRecorded::version));
      default -> {
        // Something else about the case, of which nothing is kept here.
      }
    }
  }

  /** CON-2: a consent that was taken back or refused is never given again under the same id. */
  private static ConsentChanged no(ConsentChanged one, ConsentChanged other) {
    return isNo(one.state()) ? one : other;
  }

  /** Whether nothing may leave by it. */
  public static boolean isNo(ConsentState state) {
    return state == ConsentState.WITHDRAWN || state == ConsentState.REFUSED;
  }

  private static <T> java.util.function.BinaryOperator<T> newer(ToLongFunction<T> version) {
    return (one, other) -> version.applyAsLong(one) > version.applyAsLong(other) ? one : other;
  }

  public Map<UUID, ConsentChanged> consents() {
    return consents;
  }

  /** Approvals by action. */
  public Map<UUID, ActionDecided> approvals() {
    return approvals;
  }

  /** What was proposed, by action. */
  public Map<UUID, PlannedAction> actions() {
    return actions;
  }

  public Map<UUID, ReportSent> sent() {
    return sent;
  }

  public Map<UUID, DeliverySettled> settled() {
    return settled;
  }

  public Map<UUID, OutcomeRecorded> outcomes() {
    return outcomes;
  }

  /** The newest version of its plan. */
  public long planVersion() {
    return planVersion;
  }

  /** How many changes of its consents were told. */
  public long consentVersion() {
    return consentVersion;
  }

  /** How a report left, if its recipient was told of it or has it. */
  public Optional<Departure> departure(UUID reportId) {
    ReportSent tell = sent.get(reportId);
    DeliverySettled end = settled.get(reportId);
    boolean acknowledged = end != null && end.state() == DeliveryState.ACKNOWLEDGED;
    if (tell != null) {
      return Optional.of(
          new Departure(
              reportId,
              tell.actionId(),
              tell.at(),
              tell.organisationId(),
              tell.recipientKind(),
              tell.attempt(),
              end == null ? tell.version() : Math.max(tell.version(), end.version()),
              acknowledged));
    }
    if (end == null || !acknowledged) {
      return Optional.empty();
    }
    PlannedAction planned = actions.get(end.actionId());
    return Optional.of(
        new Departure(
            reportId,
            end.actionId(),
            end.at(),
            planned == null ? null : planned.organisationId(),
            planned == null ? null : planned.recipientKind(),
            1,
            end.version(),
            true));
  }
}
