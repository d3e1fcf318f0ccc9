package org.waylight.triage.casefile.inbound;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.place.PlaceNames;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.StatedConsent;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.triage.casefile.application.AdviseCase.StatedByAdvocate;
import org.waylight.triage.casefile.domain.Facts;
import org.waylight.triage.casefile.domain.SafeAnswers;
import org.waylight.triage.casefile.domain.Said;
import org.waylight.triage.casefile.domain.StatedPlace;

/** Facts an advocate states, in the shape in which gateways state them. Nothing is required. */
@Schema(name = "Facts")
public record FactsBody(
    @Nullable Answer minorInvolved,
    @Nullable Answer immediateDanger,
    @Nullable Answer selfHarm,
    @Nullable Answer threatToOthers,
    @Size(max = 50) @Nullable List<@NotNull @Min(0) @Max(130) Integer> ages,
    @Valid @Nullable PlaceBody place,
    @Size(max = 35)
        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
        @Nullable
        @Schema(description = "BCP 47 tag")
        String language,
    @Valid @Nullable SignalerBody signaler,
    @Valid @Nullable ContactBody contact,
    @Valid @Nullable SafeContactBody safeContact,
    @Size(max = 50) @Nullable List<@Valid @NotNull ConsentBody> consents) {

  @Override
  public String toString() {
    return "FactsBody[not shown]";
  }

  /** Where it happens. */
  @Schema(name = "Place")
  public record PlaceBody(
      @Pattern(regexp = "[A-Z]{2}") @Nullable String country,
      @Pattern(regexp = "[A-Z]{2}") @Nullable String state,
      @Size(max = 120) @Nullable String county,
      @Size(max = 120) @Nullable String city,
      @Pattern(regexp = "[0-9]{5}") @Nullable String zip,
      @Size(max = 120) @Nullable String tribalLand,
      @Size(max = 2000) @Nullable String street) {
    /** The names, those that no list knows put with the street, to be sealed (INT-6). */
    PlaceNames names() {
      return PlaceNames.of(country, state, county, city, tribalLand, street);
    }

    @Override
    public String toString() {
      return "PlaceBody[not shown]";
    }
  }

  /** Who signals. */
  @Schema(name = "Signaler")
  public record SignalerBody(
      @Nullable SignalerKind kind,
      @Nullable Boolean anonymous,
      @Size(max = 2000) @Nullable String relationship,
      @Size(max = 2000) @Nullable String name) {
    @Override
    public String toString() {
      return "SignalerBody[not shown]";
    }
  }

  /** How to reach the signaler. */
  @Schema(name = "Contact")
  public record ContactBody(
      @Size(max = 2000) @Nullable String name,
      @Size(max = 2000) @Nullable String phone,
      @Size(max = 2000) @Nullable String email,
      @Size(max = 2000) @Nullable String address) {
    @Override
    public String toString() {
      return "ContactBody[not shown]";
    }
  }

  /** Whether and how somebody may be contacted back (CON-4). */
  @Schema(name = "SafeContact")
  public record SafeContactBody(
      @Nullable Answer contactBack,
      @Nullable Answer phoneSafe,
      @Nullable Answer mayLeaveMessage,
      @Size(max = 2000) @Nullable String hours,
      @Size(max = 2000) @Nullable String instructions) {
    @Override
    public String toString() {
      return "SafeContactBody[not shown]";
    }
  }

  /** What a person agreed to or refused (CON-2). */
  @Schema(name = "Consent")
  public record ConsentBody(
      @NotNull ConsentSubject subject,
      @NotNull RecipientKind recipientKind,
      @NotNull ConsentPurpose purpose,
      @NotNull ConsentState state,
      @Nullable Set<@NotNull DataElement> elements,
      @NotNull ConsentMeans means,
      @Nullable Instant givenAt,
      @Nullable Instant expiresAt) {
    private StatedConsent stated(Instant now) {
      return new StatedConsent(
          subject,
          recipientKind,
          purpose,
          state,
          elements == null ? Set.of() : elements,
          means,
          givenAt == null ? now : givenAt,
          expiresAt);
    }
  }

  /** The facts with their words still to be sealed. */
  StatedByAdvocate stated() {
    return new StatedByAdvocate(words(), this::facts);
  }

  private Map<String, OpenedText> words() {
    Map<String, OpenedText> words = new HashMap<>();
    SignalerBody who = signaler;
    if (who != null) {
      put(words, SealedFields.RELATIONSHIP, who.relationship());
      put(words, SealedFields.CONTACT_NAME, who.name());
    }
    ContactBody reach = contact;
    if (reach != null) {
      put(words, SealedFields.CONTACT_NAME, reach.name());
      put(words, SealedFields.CONTACT_PHONE, reach.phone());
      put(words, SealedFields.CONTACT_EMAIL, reach.email());
      put(words, SealedFields.CONTACT_ADDRESS, reach.address());
    }
    SafeContactBody safe = safeContact;
    if (safe != null) {
      put(words, SealedFields.SAFE_HOURS, safe.hours());
      put(words, SealedFields.SAFE_INSTRUCTIONS, safe.instructions());
    }
    if (place != null) {
      put(words, SealedFields.STREET, place.names().words());
    }
    return words;
  }

  private Facts facts(Map<String, Said> said, Instant now) {
    Map<ReadingKind, Answer> answers = new EnumMap<>(ReadingKind.class);
    answers.put(ReadingKind.MINOR, or(minorInvolved));
    answers.put(ReadingKind.IMMINENT_HARM, or(immediateDanger));
    answers.put(ReadingKind.SELF_HARM, or(selfHarm));
    answers.put(ReadingKind.THREAT_TO_OTHERS, or(threatToOthers));
    answers.values().removeIf(answer -> answer == Answer.UNKNOWN);
    Map<String, Said> words = new HashMap<>(said);
    Said street = words.remove(SealedFields.STREET);
    SignalerBody who = signaler;
    SafeContactBody safe = safeContact;
    return new Facts(
        answers,
        ages == null ? List.of() : ages,
        place == null ? List.of() : List.of(statedPlace(place, street)),
        language,
        who == null
            ? SignalerKind.UNKNOWN
            : Objects.requireNonNullElse(who.kind(), SignalerKind.UNKNOWN),
        who != null && Boolean.TRUE.equals(who.anonymous()),
        words,
        safe == null
            ? null
            : new SafeAnswers(
                or(safe.contactBack()), or(safe.phoneSafe()), or(safe.mayLeaveMessage()), now),
        consents == null ? List.of() : consents.stream().map(c -> c.stated(now)).toList());
  }

  private static StatedPlace statedPlace(PlaceBody place, @Nullable Said street) {
    return new StatedPlace(
        place.country(),
        place.state(),
        place.names().county(),
        place.names().city(),
        place.zip(),
        place.names().tribalLand(),
        street);
  }

  private static Answer or(@Nullable Answer answer) {
    return answer == null ? Answer.UNKNOWN : answer;
  }

  private static void put(Map<String, OpenedText> words, String field, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      words.put(field, new OpenedText(text));
    }
  }
}
