package org.waylight.referral.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Coordinates;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.Place;
import org.waylight.contracts.v1.ProvidedService;
import org.waylight.contracts.v1.ServiceSchedule;
import org.waylight.contracts.v1.Standing;
import org.waylight.referral.Cases;
import org.waylight.referral.Published;

/** PRO-5: which providers are offered, in which order, and why the next one was not. */
class ProviderFinderTest {
  private static final Freshness FRESH =
      new Freshness(Published.today(), Duration.ofDays(180), Duration.ofHours(24));

  @Test
  @DisplayName("PRO-5 who covers more of the needs comes before who is nearer, and appears once")
  void covers_more() {
    OrganisationPublished wide =
        provider(2, "Wide", Published.TEXAS, places(null, Need.LEGAL), places(2, Need.SHELTER));
    OrganisationPublished near = provider(1, "Near", Published.HARRIS, places(9, Need.SHELTER));
    MatchedOption option = only(find(new Cases().needs(Need.SHELTER, Need.LEGAL), near, wide));
    assertThat(option.organisation()).isEqualTo(wide);
    assertThat(option.needs()).containsExactlyInAnyOrder(Need.SHELTER, Need.LEGAL);
    assertThat(option.why())
        .containsExactly(
            "PRO-5: covers SHELTER, LEGAL",
            "PRO-5: area STATE",
            "PRO-5: takes people of this age and language",
            "PRO-5: its hours are not known: ask",
            "PRO-5: has free places: 2, counted 0 min ago");
    assertThat(option.nextBest())
        .hasValue(new NextBest(near.organisationId(), "Near", "covers fewer of the needs"));
    assertThat(option.mandated()).isFalse();
  }

  @Test
  @DisplayName("PRO-5 of two that cover and serve the same, the one with more free places")
  void more_room() {
    for (int fewer : List.of(1, 3)) {
      OrganisationPublished some =
          provider(fewer, "Some", Published.TEXAS, places(2, Need.SHELTER));
      OrganisationPublished many = provider(2, "Many", Published.TEXAS, places(5, Need.SHELTER));
      MatchedOption option = only(find(new Cases(), some, many));
      assertThat(option.organisation()).isEqualTo(many);
      assertThat(option.nextBest()).map(NextBest::whyNot).hasValue("has fewer free places");
    }
  }

  @Test
  @DisplayName("PRO-3 equals come in the order of their ids, in whatever order they were loaded")
  void equals_by_id() {
    OrganisationPublished one = provider(1, "One", Published.TEXAS, places(4, Need.SHELTER));
    OrganisationPublished two = provider(2, "Two", Published.TEXAS, places(4, Need.SHELTER));
    assertThat(only(find(new Cases(), two, one))).isEqualTo(only(find(new Cases(), one, two)));
    MatchedOption option = only(find(new Cases(), two, one));
    assertThat(option.organisation()).isEqualTo(one);
    assertThat(option.nextBest())
        .hasValue(new NextBest(two.organisationId(), "Two", "equal; taken in order of ids"));
  }

  @ParameterizedTest(name = "PRO-5 a provider for {0} to {1} takes somebody {2}: {3}")
  @DisplayName("PRO-5 a provider takes only whom it is for by age; an unknown age shuts nobody out")
  @CsvSource({
    ",   ,   MINOR,   true",
    "17, ,   MINOR,   true",
    "18, ,   MINOR,   false",
    "21, ,   MINOR,   false",
    ",   17, MINOR,   true",
    ",   ,   ADULT,   true",
    "18, ,   ADULT,   true",
    ",   17, ADULT,   false",
    ",   18, ADULT,   true",
    ",   64, ADULT,   true",
    "18, ,   UNKNOWN, true",
    ",   17, UNKNOWN, true",
  })
  void ages(@Nullable Integer minimum, @Nullable Integer maximum, AgeBand age, boolean taken) {
    ProvidedService service = service(Set.of(Need.SHELTER), minimum, maximum, Set.of(), null);
    assertThat(
            find(
                new Cases().victimAge(age, Standing.STATED),
                provider(1, "House", Published.TEXAS, service)))
        .hasSize(taken ? 1 : 0);
  }

  @ParameterizedTest(name = "PRO-5 a provider that speaks {0} helps who speaks {1}: {2}")
  @DisplayName("PRO-5 a provider speaks the person's language, whatever the region, or any")
  @CsvSource({
    "en,    en,    true",
    "es,    en,    false",
    "es|en, en,    true",
    "es-MX, es-ES, true",
    "ES,    es,    true",
    ",      vi,    true",
    "es,    ,      true",
  })
  void languages(@Nullable String offered, @Nullable String spoken, boolean helps) {
    Set<String> tags = offered == null ? Set.of() : Set.of(offered.split("\\|"));
    assertThat(
            find(
                new Cases().speaking(spoken),
                provider(
                    1,
                    "House",
                    Published.TEXAS,
                    service(Set.of(Need.SHELTER), null, null, tags, null))))
        .hasSize(helps ? 1 : 0);
  }

  @Test
  @DisplayName(
      "PRO-5 a full house is not offered; one that does not count its places is to be asked")
  void capacity() {
    OrganisationPublished full = provider(1, "Full", Published.TEXAS, places(0, Need.SHELTER));
    OrganisationPublished last = provider(2, "Last", Published.TEXAS, places(1, Need.SHELTER));
    OrganisationPublished open = provider(3, "Open", Published.TEXAS, places(null, Need.SHELTER));
    assertThat(find(new Cases(), full)).isEmpty();
    assertThat(only(find(new Cases(), full, last)))
        .satisfies(
            option -> {
              assertThat(option.why())
                  .contains(
                      "PRO-5: has free places: 1, counted 0 min ago",
                      "passed over Full is full, counted 0 min ago");
              assertThat(option.nextBest()).isEmpty();
            });
    assertThat(only(find(new Cases(), open)).why())
        .contains("PRO-5: does not count its places: ask")
        .noneMatch(line -> line.startsWith("PRO-5: has free places"));
  }

  @Test
  @DisplayName("PRO-5 only who serves the area and has what is needed; a need nobody meets is left")
  void area_and_need() {
    OrganisationPublished ohio =
        provider(1, "Ohio", Published.state("OH"), places(9, Need.SHELTER));
    OrganisationPublished lawyer = provider(2, "Law", Published.TEXAS, places(9, Need.LEGAL));
    assertThat(find(new Cases(), ohio, lawyer)).isEmpty();
    MatchedOption option =
        only(find(new Cases().needs(Need.SHELTER, Need.LEGAL, Need.FOOD), ohio, lawyer));
    assertThat(option.organisation()).isEqualTo(lawyer);
    assertThat(option.needs()).containsExactly(Need.LEGAL);
  }

  @Test
  @DisplayName("PRO-4 neither a stale contact nor an ended vetting is ever used")
  void stale() {
    Registry registry =
        Registry.of(
            List.of(), List.of(provider(1, "House", Published.TEXAS, places(1, Need.SHELTER))));
    CaseToMatch asked = CaseToMatch.of(new Cases().state(), Published.now());
    Duration halfYear = Duration.ofDays(180);
    assertThat(find(registry, asked, 90, halfYear)).as("last day of the vetting").hasSize(1);
    assertThat(find(registry, asked, 91, halfYear)).as("vetting ended").isEmpty();
    assertThat(find(registry, asked, 30, Duration.ofDays(30))).as("just fresh").hasSize(1);
    assertThat(find(registry, asked, 31, Duration.ofDays(30))).as("stale").isEmpty();
  }

  @Test
  @DisplayName("PRO-5 where no need was named, somebody to talk it through is offered and says so")
  void no_need_named() {
    OrganisationPublished talks =
        provider(1, "Talks", Published.TEXAS, places(null, Need.CASE_MANAGEMENT));
    OrganisationPublished house = provider(2, "House", Published.TEXAS, places(9, Need.SHELTER));
    String note = "PRO-5: no need was named; somebody to talk it through";
    MatchedOption option = only(find(new Cases().needs(), talks, house));
    assertThat(option.organisation()).isEqualTo(talks);
    assertThat(option.why()).contains(note);
    assertThat(only(find(new Cases().needs(Need.CASE_MANAGEMENT), talks)).why())
        .doesNotContain(note);
  }

  @Test
  @DisplayName(
      "PRO-6 a place that could not be resolved is said so with the provider, never guessed")
  void unresolved() {
    OrganisationPublished national =
        provider(1, "National", Published.NATION, places(1, Need.SHELTER));
    OrganisationPublished texan = provider(2, "Texan", Published.TEXAS, places(9, Need.SHELTER));
    MatchedOption option = only(find(new Cases().at(), national, texan));
    assertThat(option.organisation()).isEqualTo(national);
    assertThat(option.why())
        .contains("PRO-5: area NATION")
        .contains("PRO-6: no place is known; only what holds for the whole nation was searched");
    assertThat(only(find(new Cases(), national)).why()).noneMatch(line -> line.startsWith("PRO-6"));
  }

  @Test
  @DisplayName("PRO-5 of two alike, who is open now; who says no hours comes between")
  void hours() {
    ProvidedService like = places(2, Need.SHELTER);
    OrganisationPublished shut =
        provider(1, "Shut", Published.TEXAS, with(like, never(), Published.now(), null));
    OrganisationPublished silent = provider(2, "Silent", Published.TEXAS, like);
    OrganisationPublished open =
        provider(3, "Open", Published.TEXAS, with(like, always(), Published.now(), null));
    MatchedOption best = only(find(new Cases(), shut, silent, open));
    assertThat(best.organisation()).isEqualTo(open);
    assertThat(best.why()).contains("PRO-5: open now");
    assertThat(best.nextBest()).map(NextBest::whyNot).hasValue("does not say its hours");
    assertThat(only(find(new Cases(), shut, silent)).nextBest())
        .map(NextBest::whyNot)
        .hasValue("is closed now");
  }

  @Test
  @DisplayName(
      "PRO-5 a count of places older than a day says nothing any more, not even full, unless a policy believes it longer")
  void old_count() {
    ProvidedService full = places(0, Need.SHELTER);
    ProvidedService many = places(9, Need.SHELTER);
    OrganisationPublished perhaps =
        provider(
            1,
            "Perhaps",
            Published.TEXAS,
            with(full, null, Published.now().minus(Duration.ofHours(30)), null));
    OrganisationPublished old =
        provider(
            2,
            "Old",
            Published.TEXAS,
            with(many, null, Published.now().minus(Duration.ofHours(25)), null));
    MatchedOption option = only(find(new Cases(), old, perhaps));
    assertThat(option.organisation()).isEqualTo(perhaps);
    assertThat(option.why()).contains("PRO-5: counted its places too long ago, 30 h: ask");

    Freshness longer = new Freshness(Published.today(), Duration.ofDays(180), Duration.ofHours(48));
    MatchedOption believed =
        only(
            ProviderFinder.find(
                Registry.of(List.of(), List.of(old, perhaps)),
                CaseToMatch.of(new Cases().state(), Published.now()),
                longer));
    assertThat(believed.organisation()).isEqualTo(old);
    assertThat(believed.why()).contains("PRO-5: has free places: 9, counted 25 h ago");
  }

  @Test
  @DisplayName("PRO-5 of two alike, the nearer; without coordinates no distance is told")
  void distance() {
    ProvidedService like = places(2, Need.SHELTER);
    OrganisationPublished far =
        provider(
            1,
            "Far",
            Published.TEXAS,
            with(like, null, Published.now(), new Coordinates(32.78, -96.8)));
    OrganisationPublished near =
        provider(
            2,
            "Near",
            Published.TEXAS,
            with(like, null, Published.now(), new Coordinates(29.76, -95.37)));
    Place houston = new Place("US", "TX", null, null, "77002", null, null);
    MatchedOption option = only(find(new Cases().at(houston), far, near));
    assertThat(option.organisation()).isEqualTo(near);
    assertThat(option.why()).anyMatch(line -> line.matches("PRO-5: \\d km away"));
    assertThat(option.nextBest()).map(NextBest::whyNot).get().asString().contains("farther away");
    assertThat(only(find(new Cases(), far, near)))
        .satisfies(
            without -> {
              assertThat(without.organisation()).isEqualTo(far);
              assertThat(without.why()).noneMatch(line -> line.endsWith("km away"));
            });
  }

  private static List<ServiceSchedule> always() {
    return List.of(new ServiceSchedule(null, null, "America/Chicago", null, null, null));
  }

  private static List<ServiceSchedule> never() {
    return List.of(new ServiceSchedule(null, LocalDate.EPOCH, "America/Chicago", null, null, null));
  }

  private static ProvidedService with(
      ProvidedService like,
      @Nullable List<ServiceSchedule> schedules,
      Instant countedAt,
      @Nullable Coordinates at) {
    return new ProvidedService(
        like.serviceId(),
        like.name(),
        like.needs(),
        like.minimumAge(),
        like.maximumAge(),
        like.languages(),
        like.areas(),
        like.available(),
        countedAt,
        schedules,
        at);
  }

  private static List<MatchedOption> find(Cases cases, OrganisationPublished... providers) {
    return ProviderFinder.find(
        Registry.of(List.of(), Arrays.asList(providers)),
        CaseToMatch.of(cases.state(), Published.now()),
        FRESH);
  }

  private static List<MatchedOption> find(
      Registry registry, CaseToMatch asked, int daysLater, Duration staleAfter) {
    return ProviderFinder.find(
        registry,
        asked,
        new Freshness(Published.today().plusDays(daysLater), staleAfter, Duration.ofHours(24)));
  }

  private static OrganisationPublished provider(
      long id, String name, Geography area, ProvidedService... services) {
    OrganisationPublished like =
        Published.provider(name, area, Need.SHELTER, null, "desk@example.org");
    return new OrganisationPublished(
        new UUID(5, id),
        1,
        like.state(),
        like.kind(),
        like.recipientKind(),
        name,
        like.areas(),
        like.contacts(),
        List.of(services),
        like.vettedUntil(),
        true);
  }

  private static ProvidedService places(@Nullable Integer available, Need need) {
    return service(Set.of(need), null, null, Set.of(), available);
  }

  private static ProvidedService service(
      Set<Need> needs,
      @Nullable Integer minimumAge,
      @Nullable Integer maximumAge,
      Set<String> languages,
      @Nullable Integer available) {
    return new ProvidedService(
        UUID.randomUUID(),
        "service",
        needs,
        minimumAge,
        maximumAge,
        languages,
        List.of(),
        available,
        Published.now(),
        null,
        null);
  }

  private static MatchedOption only(List<MatchedOption> options) {
    assertThat(options).hasSize(1);
    return options.getFirst();
  }
}
