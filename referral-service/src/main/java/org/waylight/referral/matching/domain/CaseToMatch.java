package org.waylight.referral.matching.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.place.ZipCodes;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.AssessmentSummary;
import org.waylight.contracts.v1.CasePerson;
import org.waylight.contracts.v1.CaseSnapshot;
import org.waylight.contracts.v1.Coordinates;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.PersonRole;
import org.waylight.contracts.v1.Place;
import org.waylight.contracts.v1.Reading;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;
import org.waylight.contracts.v1.Urgency;

/**
 * What of a case matching looks at. Readings of any standing count: matching proposes, the policy
 * decides (DIS-10). Nothing of PRO-7 is here beyond a language and an age band.
 *
 * @param venues industries and venues, NIEM 6.0 codes
 * @param suggested the exceptions that the readings suggest
 * @param at the middle of the first ZIP code that is known; absent: no distance is told
 */
public record CaseToMatch(
    CasePlaces places,
    Set<Topic> topics,
    Set<Need> needs,
    TraffickingType type,
    Urgency urgency,
    Set<AgeBand> victimAges,
    Set<SignalerKind> signalerKinds,
    Set<String> languages,
    Set<String> venues,
    Set<LegalBasis> suggested,
    @Nullable Coordinates at,
    Instant now) {

  /** The day by which protocols and contacts hold. */
  LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /** The part of a case's state that matching looks at. */
  public static CaseToMatch of(CaseSnapshot state, Instant now) {
    AssessmentSummary assessment = state.assessment();
    Set<LegalBasis> suggested = suggested(assessment.readings());
    Set<AgeBand> ages = EnumSet.noneOf(AgeBand.class);
    Set<SignalerKind> kinds = EnumSet.noneOf(SignalerKind.class);
    Set<String> languages = new HashSet<>();
    for (CasePerson person : state.persons()) {
      if (person.roles().contains(PersonRole.POTENTIAL_VICTIM)) {
        ages.add(person.ageBand());
        if (person.ageBand() == AgeBand.MINOR) {
          suggested.add(LegalBasis.MANDATED_MINOR);
        }
        if (person.language() != null) {
          languages.add(primary(person.language()));
        }
      }
      if (person.signalerKind() != null) {
        kinds.add(person.signalerKind());
      }
    }
    if (suggested.contains(LegalBasis.MANDATED_MINOR)) {
      ages.add(AgeBand.MINOR);
    }
    if (ages.isEmpty()) {
      ages.add(AgeBand.UNKNOWN);
    }
    if (languages.isEmpty() && assessment.language() != null) {
      languages.add(primary(assessment.language()));
    }
    return new CaseToMatch(
        CasePlaces.of(state.places()),
        assessment.topics(),
        assessment.needs(),
        assessment.type(),
        assessment.urgency(),
        ages,
        kinds,
        languages,
        assessment.industries(),
        suggested,
        middleOf(state.places()),
        now);
  }

  /** The middle of the first ZIP code that is known; absent: none is. */
  public static @Nullable Coordinates middleOf(List<Place> places) {
    return places.stream()
        .map(Place::zip)
        .filter(Objects::nonNull)
        .flatMap(zip -> ZipCodes.all().find(zip.strip()).stream())
        .findFirst()
        .map(zip -> new Coordinates(zip.latitude(), zip.longitude()))
        .orElse(null);
  }

  private static Set<LegalBasis> suggested(List<Reading> readings) {
    Set<LegalBasis> suggested = EnumSet.noneOf(LegalBasis.class);
    for (Reading reading : readings) {
      if (reading.value() == Answer.YES) {
        suggested.add(basisOf(reading.kind()));
      }
    }
    return suggested;
  }

  private static LegalBasis basisOf(ReadingKind kind) {
    return switch (kind) {
      case MINOR -> LegalBasis.MANDATED_MINOR;
      case IMMINENT_HARM -> LegalBasis.IMMINENT_HARM;
      case SELF_HARM, THREAT_TO_OTHERS -> LegalBasis.THREAT;
    };
  }

  /** The language without its region: {@code es} of {@code es-MX}. */
  public static String primary(String tag) {
    return tag.toLowerCase(Locale.ROOT).split("-", 2)[0];
  }

  /** Whether an exception or another basis could open something at all. */
  boolean mayRestOn(LegalBasis basis) {
    return switch (basis) {
      case MANDATED_MINOR, IMMINENT_HARM, THREAT -> suggested.contains(basis);
      case CONSENT, SUPERVISOR_DECISION -> true;
    };
  }
}
