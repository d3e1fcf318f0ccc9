package org.waylight.intake.application;

import static org.waylight.contracts.SealedFields.CONTACT_ADDRESS;
import static org.waylight.contracts.SealedFields.CONTACT_EMAIL;
import static org.waylight.contracts.SealedFields.CONTACT_NAME;
import static org.waylight.contracts.SealedFields.CONTACT_PHONE;
import static org.waylight.contracts.SealedFields.RELATIONSHIP;
import static org.waylight.contracts.SealedFields.SAFE_HOURS;
import static org.waylight.contracts.SealedFields.SAFE_INSTRUCTIONS;
import static org.waylight.contracts.SealedFields.STREET;
import static org.waylight.contracts.SealedFields.TEXT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.ContactDetails;
import org.waylight.contracts.v1.Place;
import org.waylight.contracts.v1.SafeContact;
import org.waylight.contracts.v1.SignalMessage;
import org.waylight.contracts.v1.StatedFacts;
import org.waylight.intake.domain.DerivedIds;
import org.waylight.intake.domain.SubmittedContact;
import org.waylight.intake.domain.SubmittedFacts;
import org.waylight.intake.domain.SubmittedMessage;
import org.waylight.intake.domain.SubmittedPlace;
import org.waylight.intake.domain.SubmittedSafeContact;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.platform.sealed.ReaderSealer;
import org.waylight.platform.sealed.SealContext;

/** Seals what a gateway submitted, so that only triage can open it (INT-6). */
public class Sealing {
  private final DerivedIds ids;
  private final ReaderSealer sealer;

  /** Seals to the reader of the sealer. */
  public Sealing(DerivedIds ids, ReaderSealer sealer) {
    this.ids = ids;
    this.sealer = sealer;
  }

  /** The messages that a signal came with. */
  List<SignalMessage> firstMessages(
      UUID signalId, List<SubmittedMessage> messages, Instant receivedAt) {
    return IntStream.range(0, messages.size())
        .mapToObj(place -> firstMessage(signalId, messages.get(place), place, receivedAt))
        .toList();
  }

  private SignalMessage firstMessage(
      UUID signalId, SubmittedMessage message, int place, Instant receivedAt) {
    UUID messageId =
        message.name() == null
            ? ids.firstMessage(signalId, place)
            : ids.namedMessage(signalId, message.name());
    return message(messageId, message, receivedAt, place);
  }

  /**
   * One message.
   *
   * @param place among those submitted with it: keeps their order where the gateway gave none
   */
  SignalMessage message(UUID messageId, SubmittedMessage message, Instant receivedAt, int place) {
    Instant sentAt = message.sentAt() == null ? receivedAt : message.sentAt();
    long order = message.order() == null ? sentAt.toEpochMilli() + place : message.order();
    return new SignalMessage(
        messageId,
        order,
        sentAt,
        message.author(),
        sealer.seal(message.text(), new SealContext(messageId, TEXT)));
  }

  /** The facts stated with a signal or one of its messages. */
  StatedFacts facts(UUID signalId, SubmittedFacts facts) {
    return new StatedFacts(
        facts.minorInvolved(),
        facts.immediateDanger(),
        facts.selfHarm(),
        facts.threatToOthers(),
        facts.ages(),
        place(signalId, facts.place()),
        facts.language(),
        facts.signalerKind(),
        facts.anonymous(),
        seal(signalId, RELATIONSHIP, facts.relationship()),
        contact(signalId, facts.contact()),
        safeContact(signalId, facts.safeContact()),
        facts.consents());
  }

  private @Nullable Place place(UUID signalId, @Nullable SubmittedPlace place) {
    return place == null
        ? null
        : new Place(
            place.country(),
            place.state(),
            place.county(),
            place.city(),
            place.zip(),
            place.tribalLand(),
            seal(signalId, STREET, place.street()));
  }

  private @Nullable ContactDetails contact(UUID signalId, @Nullable SubmittedContact contact) {
    return contact == null
        ? null
        : new ContactDetails(
            seal(signalId, CONTACT_NAME, contact.name()),
            seal(signalId, CONTACT_PHONE, contact.phone()),
            seal(signalId, CONTACT_EMAIL, contact.email()),
            seal(signalId, CONTACT_ADDRESS, contact.address()));
  }

  private @Nullable SafeContact safeContact(UUID signalId, @Nullable SubmittedSafeContact safe) {
    return safe == null
        ? null
        : new SafeContact(
            safe.contactBack(),
            safe.phoneSafe(),
            safe.mayLeaveMessage(),
            seal(signalId, SAFE_HOURS, safe.hours()),
            seal(signalId, SAFE_INSTRUCTIONS, safe.instructions()));
  }

  private @Nullable SealedText seal(UUID signalId, String field, @Nullable OpenedText text) {
    return text == null ? null : sealer.seal(text, new SealContext(signalId, field));
  }
}
