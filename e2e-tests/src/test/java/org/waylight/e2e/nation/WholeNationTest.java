package org.waylight.e2e.nation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.place.Atlas;
import org.waylight.contracts.place.Geographies;
import org.waylight.contracts.place.PlaceCandidate;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.AssessmentSummary;
import org.waylight.contracts.v1.CaseSnapshot;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.contracts.v1.Place;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.Reading;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.RegistryState;
import org.waylight.contracts.v1.RequestType;
import org.waylight.contracts.v1.Standing;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;
import org.waylight.contracts.v1.Urgency;
import org.waylight.protocol.domain.ProtocolContent;
import org.waylight.protocol.synthetic.SyntheticEntry;
import org.waylight.protocol.synthetic.SyntheticNation;
import org.waylight.referral.matching.domain.CaseToMatch;
import org.waylight.referral.matching.domain.ProtocolMatch;
import org.waylight.referral.matching.domain.ProtocolMatcher;
import org.waylight.referral.matching.domain.Registry;

/**
 * Every county, every state and 500 random ZIP codes: each is found, and its plan for every topic
 * is the one that a plain linear search says.
 */
class WholeNationTest {
  private static final long SEED = 3231;
  private static final int RANDOM_ZIPS = 500;
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

  private static final PlainPlaces PLACES = new PlainPlaces();
  private static final List<ProtocolPublished> PROTOCOLS =
      SyntheticNation.entries(SyntheticNation.SEED, TODAY, SyntheticNation.WEBHOOK_BASE).stream()
          .filter(entry -> entry.content() instanceof ProtocolContent)
          .map(WholeNationTest::published)
          .toList();
  private static final Registry REGISTRY = Registry.of(PROTOCOLS, List.of());
  private final Map<GeographyLevel, Integer> fellBackTo = new EnumMap<>(GeographyLevel.class);

  @Test
  @DisplayName("PRO-2 PRO-6 every county's plan for every topic is the one of a linear search")
  void counties() {
    for (PlainPlaces.County county : PLACES.counties) {
      assertThat(
              Atlas.county(county.name(), county.state())
                  .at(GeographyLevel.COUNTY)
                  .map(PlaceCandidate::fips))
          .as(county.name())
          .contains(county.fips());
      Set<String> here = new HashSet<>(Set.of(county.fips()));
      if (county.fips().equals("02063") || county.fips().equals("02066")) {
        here.add("02261");
      }
      check(
          place(county.state(), county.name(), null),
          new Where(Set.of(county.state()), here, null, null));
    }
    assertThat(PLACES.counties).hasSize(3231 + 11);
    print(PLACES.counties.size() + " counties (3,231, and 11 that replaced some)");
  }

  @Test
  @DisplayName("PRO-2 PRO-6 every state's plan for every topic is the one of a linear search")
  void states() {
    PLACES
        .states()
        .forEach(
            state -> {
              assertThat(
                      Atlas.state(state).certain(GeographyLevel.STATE).map(PlaceCandidate::place))
                  .contains(Geographies.state(state));
              check(place(state, null, null), new Where(Set.of(state), Set.of(), null, null));
            });
    print("56 states and territories");
  }

  @Test
  @DisplayName(
      "PRO-2 PRO-6 500 random ZIP codes' plans for every topic are those of a linear search")
  void zips() {
    List<PlainPlaces.Zip> some = new ArrayList<>(PLACES.zips);
    Collections.shuffle(some, new Random(SEED));
    int open = 0;
    for (PlainPlaces.Zip zip : some.subList(0, RANDOM_ZIPS)) {
      assertThat(
              Atlas.zip(zip.code())
                  .at(GeographyLevel.COUNTY)
                  .map(PlaceCandidate::fips)
                  .collect(Collectors.toSet()))
          .as(zip.code())
          .containsAll(zip.counties());
      Where where = where(zip);
      open += where.counties().isEmpty() ? 1 : 0;
      check(place(null, null, zip.code()), where);
    }
    print(RANDOM_ZIPS + " ZIP codes of seed " + SEED + ", county open for " + open);
  }

  @Test
  @DisplayName("PRO-6 a ZIP code of every county that has one names it (printed: those without)")
  void zipsOfCounties() {
    Set<String> without =
        PLACES.counties.stream().map(PlainPlaces.County::fips).collect(Collectors.toSet());
    for (PlainPlaces.Zip zip : PLACES.zips) {
      if (without.removeAll(zip.counties())) {
        assertThat(
                Atlas.zip(zip.code())
                    .at(GeographyLevel.COUNTY)
                    .map(PlaceCandidate::fips)
                    .collect(Collectors.toSet()))
            .as(zip.code())
            .isEqualTo(zip.counties());
      }
    }
    System.out.println("Counties that no ZIP code names: " + without.stream().sorted().toList());
    assertThat(without).hasSizeLessThan(10);
  }

  /** Only what every source says: one county of today and at most one before it, one state. */
  private Where where(PlainPlaces.Zip zip) {
    Set<String> certain = new HashSet<>();
    for (List<String> division : List.of(zip.present(), zip.former())) {
      if (division.size() == 1) {
        certain.addAll(division);
      }
    }
    if (certain.contains("02063") || certain.contains("02066")) {
      certain.add("02261");
    }
    Set<String> states =
        zip.counties().stream()
            .map(fips -> PLACES.stateByFips.get(fips.substring(0, 2)))
            .collect(Collectors.toSet());
    String home = PLACES.stateByFips.get(zip.counties().iterator().next().substring(0, 2));
    return new Where(
        states.size() == 1 ? states : Set.of(),
        certain,
        zip.town().isEmpty() ? null : home + "/" + zip.town(),
        zip.code());
  }

  private void check(Place place, Where where) {
    List<ProtocolPublished> here =
        PROTOCOLS.stream().filter(one -> where.within(one.geography(), PLACES)).toList();
    for (Topic topic : Topic.values()) {
      List<ProtocolMatch> plan =
          ProtocolMatcher.match(REGISTRY, CaseToMatch.of(state(place, topic), NOW));
      assertThat(plan.stream().map(match -> match.protocol().protocolId()).toList())
          .as("%s %s", where, topic)
          .containsExactlyInAnyOrderElementsOf(ExpectedPlan.of(here, topic, TODAY));
      plan.stream()
          .map(ProtocolMatch::protocol)
          .filter(one -> !one.mandated())
          .forEach(one -> fellBackTo.merge(one.geography().level(), 1, Integer::sum));
    }
  }

  private void print(String what) {
    System.out.printf(
        "%s x %d topics: options of every kind of recipient, by how wide their protocol is: %s%n",
        what, Topic.values().length, fellBackTo);
  }

  private static Place place(
      @Nullable String state, @Nullable String county, @Nullable String zip) {
    return new Place("US", state, county, null, zip, null, null);
  }

  /** An urgent case of a minor in danger, so that every protocol's basis may be there. */
  private static CaseSnapshot state(Place place, Topic topic) {
    List<Reading> readings =
        Stream.of(ReadingKind.values())
            .map(kind -> new Reading(kind, Answer.YES, Standing.STATED, List.of(), null))
            .toList();
    return new CaseSnapshot(
        new UUID(0, 1),
        1,
        CaseStatus.values()[0],
        NOW,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(place),
        new AssessmentSummary(
            TraffickingType.LABOR,
            RequestType.CRISIS,
            Urgency.URGENT,
            Set.of(topic),
            Set.of(),
            Set.of(),
            Set.of(),
            readings,
            true,
            true,
            null,
            List.of(),
            "1"),
        null,
        null,
        null);
  }

  private static ProtocolPublished published(SyntheticEntry entry) {
    ProtocolContent content = (ProtocolContent) entry.content();
    return new ProtocolPublished(
        entry.id(),
        1,
        content.name(),
        RegistryState.PUBLISHED,
        content.geography(),
        content.topics(),
        content.conditions(),
        content.recipientKind(),
        content.recipients(),
        content.steps(),
        content.deadline(),
        content.basis(),
        content.mandated(),
        content.statute(),
        content.effectiveFrom(),
        content.effectiveTo(),
        "dana",
        "emil",
        NOW,
        true);
  }
}
