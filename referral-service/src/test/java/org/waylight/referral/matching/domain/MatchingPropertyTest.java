package org.waylight.referral.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.Place;
import org.waylight.contracts.v1.ProtocolConditions;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.RegistryState;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;
import org.waylight.contracts.v1.Urgency;
import org.waylight.referral.registry.application.RegistryCopy;

/**
 * The index answers as a search through everything would, whatever was published before. The places
 * are made up, so that the atlas adds none to those stated.
 */
class MatchingPropertyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final int IDS = 60;

  /** Something that happens to the registry. */
  sealed interface Step {
    record Publish(ProtocolPublished protocol) implements Step {}

    record Withdraw(UUID id) implements Step {}

    record Match(Asked asked) implements Step {}
  }

  private record Words(Set<String> languages, Set<String> venues) {}

  record Asked(List<Place> places, CaseToMatch toMatch) {}

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  @Label(
      "PRO-2 the index never differs from a linear search, over changes and withdrawals in any"
          + " order")
  void same_as_linear(@ForAll("histories") List<Step> history, @ForAll("cases") Asked last) {
    RegistryCopy copy = new RegistryCopy();
    Map<UUID, ProtocolPublished> known = new HashMap<>();
    for (Step step : history) {
      switch (step) {
        case Step.Publish publish -> {
          ProtocolPublished protocol = publish.protocol();
          copy.take(protocol);
          ProtocolPublished before = known.get(protocol.protocolId());
          if (before == null || before.version() <= protocol.version()) {
            known.put(protocol.protocolId(), protocol);
          }
        }
        case Step.Withdraw withdraw -> {
          copy.withdrawProtocol(withdraw.id());
          known.remove(withdraw.id());
        }
        case Step.Match match -> agree(copy, known, match.asked());
      }
    }
    agree(copy, known, last);
  }

  private static void agree(RegistryCopy copy, Map<UUID, ProtocolPublished> known, Asked asked) {
    List<ProtocolMatch> matches = ProtocolMatcher.match(copy.current(), asked.toMatch());
    assertThat(
            matches.stream()
                .map(
                    match ->
                        new LinearSearch.Found(
                            match.protocol().protocolId(),
                            match.protocol().mandated(),
                            match.nextBest().map(NextBest::id).orElse(null))))
        .containsExactlyElementsOf(
            LinearSearch.search(known.values(), asked.places(), asked.toMatch()));
    assertThat(matches).allSatisfy(match -> assertThat(match.why()).isNotEmpty());
    assertThat(matches).extracting(ProtocolMatch::protocol).isSubsetOf(known.values());
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<Step> publish = protocols().map(Step.Publish::new);
    Arbitrary<Step> withdraw = ids().map(Step.Withdraw::new);
    Arbitrary<Step> match = cases().map(Step.Match::new);
    return Arbitraries.frequencyOf(Tuple.of(12, publish), Tuple.of(2, withdraw), Tuple.of(2, match))
        .list()
        .ofMaxSize(120);
  }

  @Provide
  Arbitrary<Asked> cases() {
    Arbitrary<Set<Topic>> topics = some(Topic.HOTEL, Topic.ONLINE, Topic.GANG);
    return Combinators.combine(
            places().list().ofMaxSize(4),
            topics,
            Arbitraries.of(TraffickingType.class),
            Arbitraries.of(Urgency.class),
            some(AgeBand.values()),
            some(SignalerKind.VICTIM_SURVIVOR, SignalerKind.OTHER),
            some(LegalBasis.values()),
            Combinators.combine(some("en", "es"), some("Hotel", "Farm")).as(Words::new))
        .as(
            (places, about, type, urgency, ages, kinds, suggested, words) ->
                new Asked(
                    places,
                    new CaseToMatch(
                        CasePlaces.of(places),
                        about,
                        Set.of(),
                        type,
                        urgency,
                        ages,
                        kinds,
                        words.languages(),
                        words.venues(),
                        suggested,
                        null,
                        TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC))));
  }

  private static Arbitrary<Place> places() {
    return Combinators.combine(
            orNone("US", "US", "US", "US", "CA", "MX"),
            orNone("QX", "QX", "QX", "qx", "QY"),
            orNone("Elm", "ELM", "Oak"),
            orNone("Ash", "Yew"),
            orNone("00000", "00001"),
            orNone("Cloud Land"))
        .as(
            (country, state, county, city, zip, land) ->
                new Place(country, state, county, city, zip, land, null));
  }

  private static Arbitrary<ProtocolPublished> protocols() {
    Arbitrary<ProtocolConditions> conditions =
        Combinators.combine(
                rarely(AgeBand.values()),
                rarely(TraffickingType.SEX, TraffickingType.LABOR),
                rarely(SignalerKind.VICTIM_SURVIVOR, SignalerKind.OTHER),
                rarely(Urgency.values()),
                rarely("Hotel", "Farm").injectNull(0.8),
                rarely("es", "en-US", "fr").injectNull(0.8))
            .as(ProtocolConditions::new);
    Arbitrary<LocalDate> days = Arbitraries.integers().between(-3, 1).map(TODAY::plusDays);
    Arbitrary<Boolean> mandated = Arbitraries.of(true, false, false);
    return Combinators.combine(
            ids(),
            Arbitraries.longs().between(1, 4),
            geographies(),
            rarely(Topic.HOTEL, Topic.ONLINE, Topic.FACTORY),
            conditions,
            Combinators.combine(
                    Arbitraries.of(RecipientKind.LAW_ENFORCEMENT, RecipientKind.CHILD_PROTECTION),
                    Arbitraries.of(LegalBasis.CONSENT, LegalBasis.CONSENT, LegalBasis.THREAT),
                    mandated,
                    Arbitraries.of(
                        RegistryState.PUBLISHED,
                        RegistryState.PUBLISHED,
                        RegistryState.PUBLISHED,
                        RegistryState.WITHDRAWN))
                .as(Kind::new),
            days,
            days.injectNull(0.8))
        .as(MatchingPropertyTest::protocol);
  }

  private record Kind(
      RecipientKind recipient, LegalBasis basis, boolean mandated, RegistryState state) {}

  private static ProtocolPublished protocol(
      UUID id,
      long version,
      Geography place,
      Set<Topic> topics,
      ProtocolConditions conditions,
      Kind kind,
      LocalDate from,
      @Nullable LocalDate to) {
    return new ProtocolPublished(
        id,
        version,
        "protocol " + id,
        kind.state(),
        place,
        topics,
        conditions,
        kind.recipient(),
        List.of(),
        List.of(),
        Duration.ofHours(24),
        kind.basis(),
        kind.mandated(),
        null,
        from,
        to,
        "dana",
        "emil",
        Instant.EPOCH,
        true);
  }

  private static Arbitrary<Geography> geographies() {
    return Combinators.combine(
            Arbitraries.of(GeographyLevel.class),
            Arbitraries.of("QX", "QX", "QY"),
            Arbitraries.of("Elm", "Oak"),
            Arbitraries.of("Ash", "Yew"),
            Arbitraries.of("00000", "00001"),
            Arbitraries.of("CA", "MX"))
        .as(
            (level, state, county, city, zip, country) ->
                switch (level) {
                  case NATION -> new Geography(level, "US", null, null, null, null, null);
                  case ABROAD -> new Geography(level, country, null, null, null, null, null);
                  case STATE -> new Geography(level, "US", state, null, null, null, null);
                  case COUNTY -> new Geography(level, "US", state, county, null, null, null);
                  case CITY -> new Geography(level, "US", state, county, city, null, null);
                  case ZIP -> new Geography(level, "US", state, null, null, zip, null);
                  case TRIBAL_LAND ->
                      new Geography(level, "US", null, null, null, null, "Cloud Land");
                });
  }

  private static Arbitrary<UUID> ids() {
    return Arbitraries.integers().between(1, IDS).map(n -> new UUID(7, n));
  }

  private static Arbitrary<@Nullable String> orNone(String... values) {
    return Arbitraries.of(values).injectNull(0.2);
  }

  @SafeVarargs
  private static <T> Arbitrary<Set<T>> some(T... values) {
    return Arbitraries.of(Arrays.asList(values)).set().ofMaxSize(2);
  }

  /** Mostly nothing, so that protocols compete. */
  @SafeVarargs
  private static <T> Arbitrary<Set<T>> rarely(T... values) {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.just(Set.of())),
        Tuple.of(1, Arbitraries.of(Arrays.asList(values)).set().ofMaxSize(2)));
  }
}
