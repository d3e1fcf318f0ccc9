package org.waylight.intake.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.place.PlaceNames;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.StatedConsent;
import org.waylight.intake.application.AddMessage.Addition;
import org.waylight.intake.application.IncomingMessage;
import org.waylight.intake.domain.ContentHasher;
import org.waylight.intake.domain.Submission;
import org.waylight.intake.domain.SubmittedContact;
import org.waylight.intake.domain.SubmittedFacts;
import org.waylight.intake.domain.SubmittedMessage;
import org.waylight.intake.domain.SubmittedPlace;
import org.waylight.intake.domain.SubmittedSafeContact;
import org.waylight.intake.domain.TextKeyword;
import org.waylight.intake.domain.WrittenText;
import org.waylight.intake.inbound.channel.SentTime;
import org.waylight.platform.sealed.OpenedText;

/** Reads the bodies of gateways into what intake works with. */
@ApplicationScoped
public class SubmissionReader {
  private final ContentHasher hasher;
  private final Clock clock;

  SubmissionReader(ContentHasher hasher, Clock clock) {
    this.hasher = hasher;
    this.clock = clock;
  }

  /** The signal that a gateway submitted under a key. */
  public Submission signal(String gateway, String key, SignalBody body) {
    return new Submission(
        gateway,
        key,
        hasher.hash(CanonicalForm.of(body)),
        body.channel(),
        body.occurredAt(),
        body.messages().stream().map(this::message).toList(),
        facts(body.facts()),
        body.receiptQuoted());
  }

  /** Whether the body itself states what takes the urgent lane. */
  boolean statesUrgency(SignalBody body) {
    FactsBody facts = body.facts();
    return facts != null
        && (facts.minorInvolved() == Answer.YES
            || facts.immediateDanger() == Answer.YES
            || facts.selfHarm() == Answer.YES
            || facts.threatToOthers() == Answer.YES
            || (facts.ages() != null && facts.ages().stream().anyMatch(age -> age < 18)));
  }

  Addition addition(String gateway, UUID signalId, @Nullable String key, AdditionBody body) {
    return new Addition(
        gateway,
        signalId,
        key,
        hasher.hash(CanonicalForm.of(body)),
        message(body.message()),
        body.facts() == null ? null : facts(body.facts()));
  }

  /** A message of a system that signs its webhooks. */
  public IncomingMessage webhook(String gateway, String id, WebhookBody body) {
    return new IncomingMessage(
        gateway,
        id,
        hasher.hash(CanonicalForm.of(body)),
        body.channel(),
        new OpenedText(body.conversation() == null ? id : body.conversation()),
        body.order(),
        body.sentAt() == null ? null : SentTime.ifItCanBe(body.sentAt(), clock.instant()),
        body.author() == null ? MessageAuthor.SIGNALER : body.author(),
        WrittenText.of(body.text()),
        body.channel() == Channel.TEXT ? TextKeyword.of(body.text()) : TextKeyword.NONE,
        facts(body.facts()));
  }

  // The hash of a message is that of an addition without facts: either way of handing it over
  // names the same message.
  private SubmittedMessage message(MessageBody body) {
    return new SubmittedMessage(
        hasher.hash(CanonicalForm.of(body)),
        body.id(),
        body.order(),
        body.sentAt(),
        body.author() == null ? MessageAuthor.SIGNALER : body.author(),
        WrittenText.of(body.text()));
  }

  private SubmittedFacts facts(@Nullable FactsBody body) {
    if (body == null) {
      return SubmittedFacts.NONE;
    }
    SignalerBody signaler =
        body.signaler() == null ? new SignalerBody(null, null, null, null) : body.signaler();
    return new SubmittedFacts(
        answer(body.minorInvolved()),
        answer(body.immediateDanger()),
        answer(body.selfHarm()),
        answer(body.threatToOthers()),
        body.ages() == null ? List.of() : body.ages(),
        place(body.place()),
        body.language(),
        signaler.kind() == null ? SignalerKind.UNKNOWN : signaler.kind(),
        Boolean.TRUE.equals(signaler.anonymous()),
        written(signaler.relationship()),
        contact(signaler.name(), body.contact()),
        safeContact(body.safeContact()),
        body.consents() == null ? List.of() : body.consents().stream().map(this::consent).toList());
  }

  private static @Nullable SubmittedPlace place(@Nullable PlaceBody body) {
    if (body == null) {
      return null;
    }
    PlaceNames names =
        PlaceNames.of(
            body.country(),
            body.state(),
            body.county(),
            body.city(),
            body.tribalLand(),
            body.street());
    return new SubmittedPlace(
        upperCase(body.country()),
        upperCase(body.state()),
        names.county(),
        names.city(),
        body.zip() == null ? null : body.zip().substring(0, 5),
        names.tribalLand(),
        written(names.words()));
  }

  private static @Nullable SubmittedContact contact(
      @Nullable String signalerName, @Nullable ContactBody body) {
    if (body == null) {
      return signalerName == null
          ? null
          : new SubmittedContact(written(signalerName), null, null, null);
    }
    return new SubmittedContact(
        written(body.name() == null ? signalerName : body.name()),
        written(body.phone()),
        written(body.email()),
        written(body.address()));
  }

  private static @Nullable SubmittedSafeContact safeContact(@Nullable SafeContactBody body) {
    return body == null
        ? null
        : new SubmittedSafeContact(
            answer(body.contactBack()),
            answer(body.phoneSafe()),
            answer(body.mayLeaveMessage()),
            written(body.hours()),
            written(body.instructions()));
  }

  private StatedConsent consent(ConsentBody body) {
    return new StatedConsent(
        body.subject(),
        body.recipientKind(),
        body.purpose(),
        body.state(),
        body.elements(),
        body.means(),
        body.givenAt() == null ? clock.instant() : body.givenAt(),
        body.expiresAt());
  }

  private static Answer answer(@Nullable Answer stated) {
    return stated == null ? Answer.UNKNOWN : stated;
  }

  private static @Nullable OpenedText written(@Nullable String text) {
    return text == null || text.isBlank() ? null : WrittenText.of(text);
  }

  private static @Nullable String upperCase(@Nullable String code) {
    return code == null ? null : code.toUpperCase(Locale.ROOT);
  }
}
