package org.waylight.referral.matching.inbound;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.Place;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;
import org.waylight.contracts.v1.Urgency;
import org.waylight.referral.matching.domain.CasePlaces;
import org.waylight.referral.matching.domain.CaseToMatch;

/**
 * A case that never was. It holds codes only; there is nowhere to put words about a person.
 *
 * @param type absent: not specified
 * @param urgency absent: routine
 * @param victimAges absent: unknown; {@code MINOR} also suggests the mandate for minors
 * @param languages BCP 47 tags, of which only the language counts
 * @param venues NIEM 6.0 ExploitationIndustryCode values
 * @param imminentHarm readings suggest that a life is in danger
 * @param threat readings suggest a threat to oneself or others
 * @param at when; absent: now
 */
record MadeUpCaseBody(
    @Nullable @Valid @Size(max = 20) List<@NotNull PlaceBody> places,
    @Nullable Set<@NotNull Topic> topics,
    @Nullable Set<@NotNull Need> needs,
    @Nullable TraffickingType type,
    @Nullable Urgency urgency,
    @Nullable Set<@NotNull AgeBand> victimAges,
    @Nullable Set<@NotNull SignalerKind> signalerKinds,
    @Nullable @Size(max = 20) Set<@NotBlank @Size(max = 35) String> languages,
    @Nullable @Size(max = 40) Set<@NotBlank @Size(max = 60) String> venues,
    @Nullable Boolean imminentHarm,
    @Nullable Boolean threat,
    @Nullable Instant at) {

  /**
   * Where it happens, as somebody would state it.
   *
   * @param country ISO 3166-1 alpha-2; absent: US
   * @param state USPS code
   * @param county name without the word County
   */
  record PlaceBody(
      @Nullable @Size(max = 2) String country,
      @Nullable @Size(max = 2) String state,
      @Nullable @Size(max = 80) String county,
      @Nullable @Size(max = 80) String city,
      @Nullable @Size(max = 5) String zip,
      @Nullable @Size(max = 120) String tribalLand) {
    Place toPlace() {
      return new Place(
          country == null ? "US" : country, state, county, city, zip, tribalLand, null);
    }
  }

  CaseToMatch toCase(Instant now) {
    List<Place> stated =
        places == null ? List.of() : places.stream().map(PlaceBody::toPlace).toList();
    Set<AgeBand> ages =
        victimAges == null || victimAges.isEmpty() ? Set.of(AgeBand.UNKNOWN) : victimAges;
    return new CaseToMatch(
        CasePlaces.of(stated),
        orNone(topics),
        orNone(needs),
        type == null ? TraffickingType.NOT_SPECIFIED : type,
        urgency == null ? Urgency.ROUTINE : urgency,
        ages,
        orNone(signalerKinds),
        orNone(languages).stream().map(CaseToMatch::primary).collect(Collectors.toSet()),
        orNone(venues),
        suggested(ages),
        CaseToMatch.middleOf(stated),
        at == null ? now : at);
  }

  private Set<LegalBasis> suggested(Set<AgeBand> ages) {
    Set<LegalBasis> suggested = EnumSet.noneOf(LegalBasis.class);
    if (ages.contains(AgeBand.MINOR)) {
      suggested.add(LegalBasis.MANDATED_MINOR);
    }
    if (Boolean.TRUE.equals(imminentHarm)) {
      suggested.add(LegalBasis.IMMINENT_HARM);
    }
    if (Boolean.TRUE.equals(threat)) {
      suggested.add(LegalBasis.THREAT);
    }
    return suggested;
  }

  static <T> Set<T> orNone(@Nullable Set<T> some) {
    return some == null ? Set.of() : some;
  }
}
