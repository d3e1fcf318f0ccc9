package org.waylight.intake.inbound.form;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.intake.inbound.ConsentBody;
import org.waylight.intake.inbound.ContactBody;
import org.waylight.intake.inbound.FactsBody;
import org.waylight.intake.inbound.Limits;
import org.waylight.intake.inbound.MessageBody;
import org.waylight.intake.inbound.PlaceBody;
import org.waylight.intake.inbound.SafeContactBody;
import org.waylight.intake.inbound.SignalBody;
import org.waylight.intake.inbound.SignalerBody;

/** What the form holds, field by field; nothing of it has to be stated (INT-3). */
@Schema(name = "Form", description = "A message or at least one stated fact")
public record FormBody(
    @Schema(description = "From GET /form/token; good for one submission") @Nullable String token,
    @Schema(description = "The proof of work, if there is one") @Nullable String proof,
    @Schema(description = "en or es: the language of the page") @Nullable Language lang,
    @Size(max = Limits.TEXT) @Nullable String message,
    @Nullable Answer immediateDanger,
    @Nullable Answer minorInvolved,
    @Nullable Answer selfHarm,
    @Nullable SignalerKind signalerKind,
    @Nullable Boolean anonymous,
    @Pattern(regexp = "[A-Za-z]{2}") @Nullable @Schema(description = "USPS code") String state,
    @Size(max = Limits.NAME) @Pattern(regexp = Limits.PRINTABLE) @Nullable String city,
    @Pattern(regexp = "[0-9]{5}(-[0-9]{4})?") @Nullable String zip,
    @Nullable Answer contactBack,
    @Size(max = Limits.KEY) @Nullable String name,
    @Size(max = Limits.KEY) @Nullable String phone,
    @Nullable Answer phoneSafe,
    @Nullable Answer mayLeaveMessage,
    @Size(max = Limits.KEY) @Nullable String email,
    @Size(max = Limits.WORDS) @Nullable String hours,
    @Schema(description = "May a service provider be told of the situation")
        @Nullable Answer services,
    @Schema(description = "May law enforcement be told of the situation") @Nullable Answer police,
    @Size(max = Limits.KEY) @Nullable String receiptQuoted) {

  /** The signal that it makes. The language alone is no statement: the page states it. */
  SignalBody signal() {
    FactsBody stated = facts(null);
    return new SignalBody(
        Channel.WEBFORM,
        null,
        message == null || message.isBlank()
            ? List.of()
            : List.of(new MessageBody(null, null, null, null, message)),
        stated.saysSomething() && lang != null ? facts(lang.tag()) : stated,
        receiptQuoted);
  }

  private FactsBody facts(@Nullable String language) {
    return new FactsBody(
        minorInvolved,
        immediateDanger,
        selfHarm,
        null,
        null,
        anyOf(state, city, zip) ? new PlaceBody(null, state, null, city, zip, null, null) : null,
        language,
        anyOf(signalerKind, anonymous)
            ? new SignalerBody(signalerKind, anonymous, null, null)
            : null,
        anyOf(name, phone, email) ? new ContactBody(name, phone, email, null) : null,
        anyOf(contactBack, phoneSafe, mayLeaveMessage, hours)
            ? new SafeContactBody(contactBack, phoneSafe, mayLeaveMessage, hours, null)
            : null,
        consents());
  }

  /** CON-3: only an explicit yes or no is one. */
  private @Nullable List<ConsentBody> consents() {
    List<ConsentBody> consents =
        Stream.of(
                consent(services, RecipientKind.SERVICE_PROVIDER, ConsentPurpose.REFERRAL),
                consent(police, RecipientKind.LAW_ENFORCEMENT, ConsentPurpose.REPORT))
            .flatMap(List::stream)
            .toList();
    return consents.isEmpty() ? null : consents;
  }

  private List<ConsentBody> consent(
      @Nullable Answer answer, RecipientKind recipient, ConsentPurpose purpose) {
    if (answer == null || answer == Answer.UNKNOWN) {
      return List.of();
    }
    return List.of(
        new ConsentBody(
            signalerKind == SignalerKind.VICTIM_SURVIVOR
                ? ConsentSubject.VICTIM
                : ConsentSubject.SIGNALER,
            recipient,
            purpose,
            answer == Answer.YES ? ConsentState.GIVEN : ConsentState.REFUSED,
            answer == Answer.YES
                ? EnumSet.of(DataElement.SITUATION)
                : EnumSet.noneOf(DataElement.class),
            ConsentMeans.ELECTRONIC,
            null,
            null));
  }

  private static boolean anyOf(@Nullable Object... stated) {
    return Stream.of(stated).anyMatch(java.util.Objects::nonNull);
  }

  @Override
  public String toString() {
    return "FormBody[not shown]";
  }
}
