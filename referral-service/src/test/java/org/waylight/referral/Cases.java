package org.waylight.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.AssessmentSummary;
import org.waylight.contracts.v1.CasePerson;
import org.waylight.contracts.v1.CaseSnapshot;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.ContactDetails;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.PersonConsent;
import org.waylight.contracts.v1.PersonRole;
import org.waylight.contracts.v1.Place;
import org.waylight.contracts.v1.Reading;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.RequestType;
import org.waylight.contracts.v1.SafeContact;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Standing;
import org.waylight.contracts.v1.StatedConsent;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;
import org.waylight.contracts.v1.Urgency;

/** Makes case states for tests: an adult victim who writes for herself, unless told otherwise. */
public final class Cases {
  public final UUID caseId = UUID.randomUUID();
  public final UUID victimId;
  public final UUID signalerId = UUID.randomUUID();
  public final UUID otherVictimId = UUID.randomUUID();
  private long version = 1;
  private CaseStatus status = CaseStatus.OPEN;
  private @Nullable String claimedBy;
  private @Nullable Integer messages;
  private boolean victimSignals = true;
  private @Nullable SignalerKind kind = SignalerKind.VICTIM_SURVIVOR;
  private AgeBand age = AgeBand.ADULT;
  private Standing ageStanding = Standing.STATED;
  private boolean anonymous;
  private boolean otherVictim;
  private final List<UUID> formerIds = new ArrayList<>();
  private @Nullable UUID mergedInto;
  private @Nullable ContactDetails contact;
  private @Nullable SafeContact safeContact;
  private RequestType requestType = RequestType.TIP;
  private @Nullable String language = "en";
  private boolean sufficient = true;
  private Duration dueIn = Duration.ofHours(24);
  private Set<Topic> topics = Set.of();
  private Set<Need> needs = Set.of(Need.SHELTER);
  private List<Place> places = List.of(place("US", "TX", "Harris", "Houston"));
  private final List<Reading> readings = new ArrayList<>();
  private final List<PersonConsent> consents = new ArrayList<>();

  public Cases() {
    this(UUID.randomUUID());
  }

  /** A case about somebody who is in another one too. */
  public Cases(UUID victimId) {
    this.victimId = victimId;
  }

  public static Place place(
      @Nullable String country,
      @Nullable String state,
      @Nullable String county,
      @Nullable String city) {
    return new Place(country, state, county, city, null, null, null);
  }

  public Cases toldBy(SignalerKind other) {
    victimSignals = false;
    kind = other;
    return this;
  }

  public Cases victimAge(AgeBand band, Standing standing) {
    age = band;
    ageStanding = standing;
    return this;
  }

  public Cases reading(ReadingKind reading, Answer value, Standing standing) {
    readings.add(new Reading(reading, value, standing, List.of("TRI-3@1"), null));
    return this;
  }

  public Cases anonymous() {
    anonymous = true;
    return this;
  }

  /** A second adult victim, who did not call. */
  public Cases withOtherVictim() {
    otherVictim = true;
    return this;
  }

  public Cases contact(ContactDetails details) {
    contact = details;
    return this;
  }

  public Cases safe(SafeContact safe) {
    safeContact = safe;
    return this;
  }

  public Cases asks(RequestType type) {
    requestType = type;
    return this;
  }

  /** The language of the victim and of what was told; absent: nobody knows. */
  public Cases speaking(@Nullable String tag) {
    language = tag;
    return this;
  }

  /** Too little is known to act on (TRI-6). */
  public Cases insufficient() {
    sufficient = false;
    return this;
  }

  public Cases dueIn(Duration clock) {
    dueIn = clock;
    return this;
  }

  public Cases topics(Topic... some) {
    topics = Set.of(some);
    return this;
  }

  public Cases needs(Need... some) {
    needs = Set.of(some);
    return this;
  }

  public Cases at(Place... some) {
    places = List.of(some);
    return this;
  }

  /** So many messages were told until now. */
  public Cases messages(int count) {
    messages = count;
    return this;
  }

  public Cases closed() {
    status = CaseStatus.CLOSED;
    return this;
  }

  /** A supervisor took it. */
  public Cases claimedBy(String user) {
    status = CaseStatus.CLAIMED;
    claimedBy = user;
    return this;
  }

  /** Its signals moved to another case. */
  public Cases mergedInto(UUID other) {
    status = CaseStatus.CLOSED;
    mergedInto = other;
    return this;
  }

  /** The case again as one of its own. */
  public Cases parted() {
    status = CaseStatus.OPEN;
    mergedInto = null;
    return this;
  }

  /** The victim was known under another id in a case that joined this one. */
  public Cases victimOnceKnownAs(UUID former) {
    formerIds.add(former);
    return this;
  }

  /** That one went away again. */
  public Cases victimNoLongerKnownAs(UUID former) {
    formerIds.remove(former);
    return this;
  }

  public Cases next() {
    version++;
    return this;
  }

  /** The victim says something about sharing the situation and the contact. */
  public Cases consent(RecipientKind recipient, ConsentState state) {
    return consent(victimId, recipient, state, Set.of(DataElement.SITUATION, DataElement.CONTACT));
  }

  public Cases consent(
      UUID person, RecipientKind recipient, ConsentState state, Set<DataElement> elements) {
    ConsentPurpose purpose =
        recipient == RecipientKind.SERVICE_PROVIDER || recipient == RecipientKind.PARTNER_HOTLINE
            ? ConsentPurpose.REFERRAL
            : ConsentPurpose.REPORT;
    consents.add(
        new PersonConsent(
            UUID.randomUUID(),
            person,
            new StatedConsent(
                ConsentSubject.VICTIM,
                recipient,
                purpose,
                state,
                elements,
                ConsentMeans.VERBAL,
                Published.now().minus(Duration.ofHours(1)),
                null)));
    return this;
  }

  public UUID consentId() {
    return consents.getLast().consentId();
  }

  /** Who told: the victim herself, or a third party. */
  public UUID tellerId() {
    return victimSignals ? victimId : signalerId;
  }

  public CaseSnapshot state() {
    List<CasePerson> persons = new ArrayList<>();
    Set<PersonRole> roles =
        victimSignals
            ? Set.of(PersonRole.POTENTIAL_VICTIM, PersonRole.SIGNALER)
            : Set.of(PersonRole.POTENTIAL_VICTIM);
    persons.add(
        new CasePerson(
            victimId,
            "person-1",
            roles,
            age,
            ageStanding,
            victimSignals ? kind : null,
            victimSignals && anonymous,
            victimSignals ? contact : null,
            victimSignals ? safeContact : null,
            language,
            List.copyOf(formerIds)));
    if (!victimSignals) {
      persons.add(
          new CasePerson(
              signalerId,
              "person-2",
              Set.of(PersonRole.SIGNALER),
              AgeBand.UNKNOWN,
              Standing.READ,
              kind,
              anonymous,
              contact,
              safeContact,
              null,
              null));
    }
    if (otherVictim) {
      persons.add(
          new CasePerson(
              otherVictimId,
              "person-3",
              Set.of(PersonRole.POTENTIAL_VICTIM),
              AgeBand.ADULT,
              Standing.STATED,
              null,
              false,
              null,
              null,
              "es",
              null));
    }
    Instant openedAt = Published.now();
    return new CaseSnapshot(
        caseId,
        version,
        status,
        openedAt,
        openedAt.plus(dueIn),
        List.of(UUID.randomUUID()),
        persons,
        consents,
        places,
        new AssessmentSummary(
            TraffickingType.LABOR,
            requestType,
            Urgency.ROUTINE,
            topics,
            needs,
            Set.of("DebtBondage"),
            Set.of("Construction"),
            readings,
            true,
            sufficient,
            language,
            List.of("TRI-3@1"),
            "indicators@1"),
        mergedInto,
        claimedBy,
        messages);
  }
}
