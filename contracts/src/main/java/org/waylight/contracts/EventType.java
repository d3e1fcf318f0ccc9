package org.waylight.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waylight.contracts.v1.ActionDecided;
import org.waylight.contracts.v1.CaseAssessed;
import org.waylight.contracts.v1.CaseClosed;
import org.waylight.contracts.v1.CaseErased;
import org.waylight.contracts.v1.CaseOpened;
import org.waylight.contracts.v1.CaseReviewed;
import org.waylight.contracts.v1.ConsentChanged;
import org.waylight.contracts.v1.DeliverySettled;
import org.waylight.contracts.v1.ErasureProven;
import org.waylight.contracts.v1.GatewayRegistered;
import org.waylight.contracts.v1.MessageAdded;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.OutcomeRecorded;
import org.waylight.contracts.v1.PlanProposed;
import org.waylight.contracts.v1.PolicyPublished;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.ReportSent;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.contracts.v1.TakenByKafka;

/**
 * Every event of version 1: its record, its CloudEvents type and where it travels. An event is
 * findable from its name: {@code CaseAssessed} is {@code org.waylight.case.assessed.v1} and {@code
 * case-assessed.v1.json}.
 */
public enum EventType {
  SIGNAL_RECEIVED(
      SignalReceived.class,
      "org.waylight.signal.received.v1",
      Topics.SIGNALS_URGENT,
      Topics.SIGNALS_STANDARD),
  MESSAGE_ADDED(
      MessageAdded.class,
      "org.waylight.message.added.v1",
      Topics.SIGNALS_URGENT,
      Topics.SIGNALS_STANDARD),
  CASE_OPENED(CaseOpened.class, "org.waylight.case.opened.v1", Topics.CASES),
  CASE_ASSESSED(CaseAssessed.class, "org.waylight.case.assessed.v1", Topics.CASES),
  CASE_REVIEWED(CaseReviewed.class, "org.waylight.case.reviewed.v1", Topics.CASES),
  CASE_CLOSED(CaseClosed.class, "org.waylight.case.closed.v1", Topics.CASES),
  PLAN_PROPOSED(PlanProposed.class, "org.waylight.plan.proposed.v1", Topics.RESPONSES),
  CONSENT_CHANGED(ConsentChanged.class, "org.waylight.consent.changed.v1", Topics.RESPONSES),
  ACTION_DECIDED(ActionDecided.class, "org.waylight.action.decided.v1", Topics.RESPONSES),
  REPORT_SENT(ReportSent.class, "org.waylight.report.sent.v1", Topics.RESPONSES),
  DELIVERY_SETTLED(DeliverySettled.class, "org.waylight.delivery.settled.v1", Topics.RESPONSES),
  OUTCOME_RECORDED(OutcomeRecorded.class, "org.waylight.outcome.recorded.v1", Topics.RESPONSES),
  PROTOCOL_PUBLISHED(
      ProtocolPublished.class, "org.waylight.protocol.published.v1", Topics.PROTOCOLS),
  ORGANISATION_PUBLISHED(
      OrganisationPublished.class, "org.waylight.organisation.published.v1", Topics.DIRECTORY),
  POLICY_PUBLISHED(PolicyPublished.class, "org.waylight.policy.published.v1", Topics.POLICIES),
  GATEWAY_REGISTERED(
      GatewayRegistered.class, "org.waylight.gateway.registered.v1", Topics.GATEWAYS),
  TAKEN_BY_KAFKA(TakenByKafka.class, "org.waylight.taken.by.kafka.v1", Topics.SIGNALS_TAKEN),
  CASE_ERASED(CaseErased.class, "org.waylight.case.erased.v1", Topics.ERASURES),
  ERASURE_PROVEN(ErasureProven.class, "org.waylight.erasure.proven.v1", Topics.ERASURES);

  private final Class<? extends Record> body;
  private final String type;
  private final List<String> topics;

  EventType(Class<? extends Record> body, String type, String... topics) {
    this.body = body;
    this.type = type;
    this.topics = List.of(topics);
  }

  /** The record that is the event's body. */
  public Class<? extends Record> body() {
    return body;
  }

  /** The {@code ce_type} header. */
  public String type() {
    return type;
  }

  /** The topics it may travel on. */
  public List<String> topics() {
    return topics;
  }

  /** The name of its JSON Schema file: {@code case-assessed.v1.json}. */
  public String schemaFile() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".v1.json";
  }

  /** The event of a CloudEvents type, if there is one. */
  public static Optional<EventType> ofType(String type) {
    return Arrays.stream(values()).filter(event -> event.type.equals(type)).findFirst();
  }

  /**
   * The event whose body this is.
   *
   * @throws IllegalArgumentException if the record is no event
   */
  public static EventType of(Record body) {
    return Arrays.stream(values())
        .filter(event -> event.body == body.getClass())
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(body.getClass().getSimpleName() + " is no event"));
  }
}
