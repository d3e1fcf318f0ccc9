package org.waylight.triage.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ContactDetails;
import org.waylight.contracts.v1.MessageAdded;
import org.waylight.contracts.v1.Place;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.SafeContact;
import org.waylight.contracts.v1.SignalMessage;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.contracts.v1.StatedFacts;
import org.waylight.platform.inbox.IncomingEvent;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.triage.assessment.domain.MessageReading;
import org.waylight.triage.assessment.domain.TextReader;
import org.waylight.triage.assessment.domain.TextReader.Text;
import org.waylight.triage.casefile.domain.Facts;
import org.waylight.triage.casefile.domain.Message;
import org.waylight.triage.casefile.domain.SafeAnswers;
import org.waylight.triage.casefile.domain.Said;
import org.waylight.triage.casefile.domain.Signal;
import org.waylight.triage.casefile.domain.StatedPlace;

/**
 * Turns a batch of signal events into signals: opens their texts, reads all of them in one pass,
 * and keeps them sealed under triage's own keys. Events of one signal are merged.
 */
@ApplicationScoped
public class ReceivedSignals {
  private final PersonalText texts;
  private final TextReader reader;

  @Inject
  public ReceivedSignals(PersonalText texts, TextReader reader) {
    this.texts = texts;
    this.reader = reader;
  }

  /**
   * What a batch brings.
   *
   * @param signals in the order they first came
   * @param texts by message id, sealed for keeping
   * @param opened the same texts, for the moment of reading only
   */
  public record Batch(List<Signal> signals, Map<UUID, SealedText> texts, List<Text> opened) {}

  /**
   * Reads a batch.
   *
   * @param homes under which signal those are kept that joined another
   */
  public Batch read(List<IncomingEvent> events, Map<UUID, UUID> homes) {
    Map<UUID, SealedText> kept = new HashMap<>();
    List<Text> opened = open(events, kept);
    Map<UUID, MessageReading> readings = readings(opened);
    Map<UUID, Signal> signals = new LinkedHashMap<>();
    for (IncomingEvent event : events) {
      Signal brought = signal(event.body(), readings, homes);
      signals.merge(brought.id(), brought, Signal::merge);
    }
    return new Batch(List.copyOf(signals.values()), kept, opened);
  }

  private List<Text> open(List<IncomingEvent> events, Map<UUID, SealedText> kept) {
    List<Text> opened = new ArrayList<>();
    for (IncomingEvent event : events) {
      for (SignalMessage message : messages(event.body())) {
        UUID id = message.messageId();
        OpenedText text = texts.received(message.text(), id, SealedFields.TEXT);
        if (!kept.containsKey(id)) {
          opened.add(new Text(id, text.reveal()));
          kept.put(id, texts.keep(text, id, SealedFields.TEXT));
        }
      }
    }
    return opened;
  }

  private Map<UUID, MessageReading> readings(List<Text> opened) {
    Map<UUID, MessageReading> readings = new HashMap<>();
    reader.read(opened).forEach(reading -> readings.put(reading.messageId(), reading));
    return readings;
  }

  private static List<SignalMessage> messages(Record body) {
    return switch (body) {
      case SignalReceived received -> received.messages();
      case MessageAdded added -> List.of(added.message());
      default -> throw new IllegalArgumentException("no signal event");
    };
  }

  private Signal signal(Record body, Map<UUID, MessageReading> readings, Map<UUID, UUID> homes) {
    return switch (body) {
      case SignalReceived s ->
          new Signal(
              home(s.signalId(), homes),
              s.channel(),
              s.gateway(),
              s.receivedAt(),
              s.occurredAt(),
              true,
              linked(s, homes),
              s.receiptUnresolved(),
              facts(s.signalId(), home(s.signalId(), homes), s.facts(), s.receivedAt()),
              withReadings(s.messages(), readings));
      case MessageAdded m ->
          new Signal(
              home(m.signalId(), homes),
              m.channel(),
              m.gateway(),
              m.receivedAt(),
              null,
              false,
              null,
              false,
              m.facts() == null
                  ? Facts.NONE
                  : facts(m.signalId(), home(m.signalId(), homes), m.facts(), m.receivedAt()),
              withReadings(List.of(m.message()), readings));
      default -> throw new IllegalArgumentException("no signal event");
    };
  }

  private static UUID home(UUID signalId, Map<UUID, UUID> homes) {
    return homes.getOrDefault(signalId, signalId);
  }

  private static @Nullable UUID linked(SignalReceived signal, Map<UUID, UUID> homes) {
    UUID linked = signal.linkedSignalId();
    if (linked == null || home(linked, homes).equals(home(signal.signalId(), homes))) {
      return null;
    }
    return home(linked, homes);
  }

  private static List<Message> withReadings(
      List<SignalMessage> messages, Map<UUID, MessageReading> readings) {
    return messages.stream()
        .map(
            message ->
                new Message(
                    message.messageId(),
                    message.order(),
                    message.sentAt(),
                    message.author(),
                    Objects.requireNonNull(readings.get(message.messageId()))))
        .toList();
  }

  /** The facts of an event, sealed there under its own signal, kept here under its home. */
  private Facts facts(UUID from, UUID home, StatedFacts stated, Instant at) {
    Map<ReadingKind, Answer> answers = new EnumMap<>(ReadingKind.class);
    answers.put(ReadingKind.MINOR, stated.minorInvolved());
    answers.put(ReadingKind.IMMINENT_HARM, stated.immediateDanger());
    answers.put(ReadingKind.SELF_HARM, stated.selfHarm());
    answers.put(ReadingKind.THREAT_TO_OTHERS, stated.threatToOthers());
    answers.values().removeIf(answer -> answer == Answer.UNKNOWN);
    Map<String, Said> said = new HashMap<>();
    keep(said, from, home, SealedFields.RELATIONSHIP, stated.relationship(), at);
    ContactDetails contact = stated.contact();
    if (contact != null) {
      keep(said, from, home, SealedFields.CONTACT_NAME, contact.name(), at);
      keep(said, from, home, SealedFields.CONTACT_PHONE, contact.phone(), at);
      keep(said, from, home, SealedFields.CONTACT_EMAIL, contact.email(), at);
      keep(said, from, home, SealedFields.CONTACT_ADDRESS, contact.address(), at);
    }
    SafeContact safe = stated.safeContact();
    if (safe != null) {
      keep(said, from, home, SealedFields.SAFE_HOURS, safe.hours(), at);
      keep(said, from, home, SealedFields.SAFE_INSTRUCTIONS, safe.instructions(), at);
    }
    return new Facts(
        answers,
        stated.ages(),
        places(from, home, stated.place(), at),
        stated.language(),
        stated.signalerKind(),
        stated.anonymous(),
        said,
        safe == null
            ? null
            : new SafeAnswers(safe.contactBack(), safe.phoneSafe(), safe.mayLeaveMessage(), at),
        stated.consents());
  }

  private List<StatedPlace> places(UUID from, UUID home, @Nullable Place place, Instant at) {
    if (place == null) {
      return List.of();
    }
    SealedText street = place.street();
    return List.of(
        new StatedPlace(
            place.country(),
            place.state(),
            place.county(),
            place.city(),
            place.zip(),
            place.tribalLand(),
            street == null
                ? null
                : new Said(texts.keepReceived(street, from, home, SealedFields.STREET), at)));
  }

  private void keep(
      Map<String, Said> said,
      UUID from,
      UUID home,
      String field,
      @Nullable SealedText text,
      Instant at) {
    if (text != null) {
      said.put(field, new Said(texts.keepReceived(text, from, home, field), at));
    }
  }
}
