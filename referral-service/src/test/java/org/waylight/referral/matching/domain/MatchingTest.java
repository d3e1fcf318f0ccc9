package org.waylight.referral.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waylight.contracts.v1.RecipientKind.CHILD_PROTECTION;
import static org.waylight.contracts.v1.RecipientKind.LAW_ENFORCEMENT;
import static org.waylight.contracts.v1.RecipientKind.PARTNER_HOTLINE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.Place;
import org.waylight.contracts.v1.ProtocolConditions;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Standing;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;
import org.waylight.contracts.v1.Urgency;
import org.waylight.referral.Cases;
import org.waylight.referral.Published;

/** Which protocols and providers fit a case, and why. */
class MatchingTest {
  private static final Freshness FRESH =
      new Freshness(Published.today(), Duration.ofDays(180), Duration.ofHours(24));
  private static final OrganisationPublished FEDERAL =
      Published.agency(LAW_ENFORCEMENT, "Federal", Published.NATION, "f@example.org");
  private static final OrganisationPublished RANGERS =
      Published.agency(LAW_ENFORCEMENT, "State police", Published.TEXAS, "s@example.org");
  private static final OrganisationPublished SHERIFF =
      Published.agency(LAW_ENFORCEMENT, "Sheriff", Published.HARRIS, "c@example.org");
  private static final OrganisationPublished CHILDREN =
      Published.agency(CHILD_PROTECTION, "Children", Published.TEXAS, "k@example.org");

  @Test
  @DisplayName(
      "PRO-2 narrower geography wins, whatever else; PRO-3 says so and why the next did not")
  void narrower_geography() {
    ProtocolPublished county = option("county", Published.HARRIS, Set.of(), SHERIFF);
    ProtocolPublished state = option("state", Published.TEXAS, Set.of(Topic.CONSTRUCTION), RANGERS);
    MatchedOption best = only(find(new Cases().topics(Topic.CONSTRUCTION), List.of(state, county)));
    assertThat(best.protocol()).isEqualTo(county);
    assertThat(best.organisation()).isEqualTo(SHERIFF);
    assertThat(best.why()).contains("PRO-2: geography COUNTY");
    assertThat(best.nextBest())
        .hasValue(
            new NextBest(state.protocolId(), "state", "narrower geography: COUNTY before STATE"));
  }

  @Test
  @DisplayName("PRO-2 then narrower topic, then more conditions, then the later")
  void narrower_topic() {
    ProtocolPublished any = option("any", Published.TEXAS, Set.of(), RANGERS);
    ProtocolPublished two =
        option("two", Published.TEXAS, Set.of(Topic.HOTEL, Topic.CONSTRUCTION), RANGERS);
    ProtocolPublished one = option("one", Published.TEXAS, Set.of(Topic.HOTEL), RANGERS);
    ProtocolPublished conditioned =
        Published.protocol(
            "conditioned",
            Published.TEXAS,
            Set.of(Topic.HOTEL),
            new ProtocolConditions(Set.of(), Set.of(TraffickingType.LABOR), Set.of(), Set.of()),
            RANGERS,
            LegalBasis.CONSENT,
            false);
    Cases hotel = new Cases().topics(Topic.HOTEL);
    assertThat(name(find(hotel, List.of(any, two)))).isEqualTo("two");
    MatchedOption narrow = only(find(hotel, List.of(any, two, one)));
    assertThat(narrow.protocol()).isEqualTo(one);
    assertThat(narrow.why()).contains("PRO-2: topic HOTEL");
    assertThat(narrow.nextBest())
        .map(NextBest::whyNot)
        .hasValue("narrower topic: 1 topics before 2 topics");
    assertThat(only(find(hotel, List.of(any, two))).nextBest())
        .map(NextBest::whyNot)
        .hasValue("narrower topic: 2 topics before any topic");
    MatchedOption most = only(find(hotel, List.of(one, conditioned)));
    assertThat(most.protocol()).isEqualTo(conditioned);
    assertThat(most.why()).contains("PRO-1: condition type LABOR");
    assertThat(most.nextBest())
        .map(NextBest::whyNot)
        .hasValue("more conditions: 1 conditions before 0 conditions");
  }

  @Test
  @DisplayName(
      "PRO-2 a mandate is never crowded out by a more specific option, nor by another mandate")
  void mandates_stay() {
    ProtocolPublished federal = mandate("federal", Published.NATION, FEDERAL);
    ProtocolPublished state = mandate("state", Published.TEXAS, RANGERS);
    ProtocolPublished county = option("county", Published.HARRIS, Set.of(), SHERIFF);
    List<MatchedOption> options =
        find(
            new Cases().victimAge(AgeBand.MINOR, Standing.STATED), List.of(federal, state, county));
    assertThat(options).extracting(MatchedOption::protocol).containsExactly(state, federal, county);
    assertThat(options.getFirst().mandated()).isTrue();
    assertThat(options.getFirst().why()).contains("PRO-2: a mandate is never crowded out");
    assertThat(options.getLast().mandated()).isFalse();
  }

  @Test
  @DisplayName("PRO-2 the nation is the fallback of every place")
  void fallback() {
    ProtocolPublished federal = option("federal", Published.NATION, Set.of(), FEDERAL);
    for (List<Place> places :
        List.of(
            List.<Place>of(),
            List.of(Cases.place("US", "WY", null, null)),
            List.of(Cases.place("CA", null, null, null)))) {
      assertThat(name(find(new Cases().at(places.toArray(Place[]::new)), List.of(federal))))
          .isEqualTo("federal");
    }
  }

  @Test
  @DisplayName("PRO-6 a place without a state is said so and never guessed")
  void unresolved() {
    ProtocolPublished federal = option("federal", Published.NATION, Set.of(), FEDERAL);
    Place cityOnly = Cases.place("US", null, null, "Houston");
    Place zipOnly = new Place("US", null, null, null, "00000", null, null);
    for (Place place : List.of(cityOnly, zipOnly)) {
      assertThat(only(find(new Cases().at(place), List.of(federal))).why())
          .anyMatch(
              line ->
                  line.startsWith(
                      "PRO-6: the state of the place is not known; only wider protocols were"
                          + " searched"));
    }
    assertThat(only(find(new Cases().at(), List.of(federal))).why())
        .anyMatch(line -> line.startsWith("PRO-6: no place is known"));
    assertThat(only(find(new Cases(), List.of(federal))).why())
        .noneMatch(line -> line.startsWith("PRO-6"));
  }

  @Test
  @DisplayName("PRO-1 every level of geography finds its own")
  void levels() {
    Geography land =
        new Geography(GeographyLevel.TRIBAL_LAND, "US", null, null, null, null, "Navajo  Nation");
    Geography city =
        new Geography(GeographyLevel.CITY, "US", "TX", "Harris", "Houston", null, null);
    Geography zip = new Geography(GeographyLevel.ZIP, "US", "TX", null, null, "77002", null);
    Geography canada = new Geography(GeographyLevel.ABROAD, "CA", null, null, null, null, null);
    Place all = new Place(null, "tx", "harris county", " HOUSTON", "77002", "navajo nation", null);
    for (Geography place : List.of(land, city, zip, Published.HARRIS, Published.TEXAS)) {
      assertThat(
              name(
                  find(
                      new Cases().at(all),
                      List.of(option(place.level().name(), place, Set.of(), RANGERS)))))
          .isEqualTo(place.level().name());
    }
    OrganisationPublished partner =
        Published.agency(PARTNER_HOTLINE, "Partner", canada, "p@example.org");
    assertThat(
            name(
                find(
                    new Cases().at(Cases.place("ca", null, null, null)),
                    List.of(option("abroad", canada, Set.of(), partner)))))
        .isEqualTo("abroad");
  }

  @Test
  @DisplayName("PRO-1 conditions, dates and the basis must hold; readings propose in any standing")
  void conditions() {
    ProtocolPublished minors = mandate("minors", Published.TEXAS, CHILDREN);
    assertThat(find(new Cases(), List.of(minors))).isEmpty();
    assertThat(
            find(
                new Cases().reading(ReadingKind.MINOR, Answer.YES, Standing.READ), List.of(minors)))
        .hasSize(1);
    assertThat(
            find(
                new Cases().reading(ReadingKind.MINOR, Answer.NO, Standing.STATED),
                List.of(minors)))
        .isEmpty();
    for (LegalBasis basis : List.of(LegalBasis.IMMINENT_HARM, LegalBasis.THREAT)) {
      ProtocolPublished harm =
          Published.protocol(
              "harm", Published.TEXAS, Set.of(), Published.ANY, RANGERS, basis, true);
      ReadingKind reading =
          basis == LegalBasis.THREAT ? ReadingKind.SELF_HARM : ReadingKind.IMMINENT_HARM;
      assertThat(find(new Cases(), List.of(harm))).isEmpty();
      assertThat(find(new Cases().reading(reading, Answer.YES, Standing.READ), List.of(harm)))
          .hasSize(1);
    }
    ProtocolConditions sex =
        new ProtocolConditions(Set.of(), Set.of(TraffickingType.SEX), Set.of(), Set.of());
    ProtocolConditions urgent =
        new ProtocolConditions(Set.of(), Set.of(), Set.of(), Set.of(Urgency.URGENT));
    ProtocolConditions friends =
        new ProtocolConditions(Set.of(), Set.of(), Set.of(SignalerKind.FAMILY_FRIEND), Set.of());
    for (ProtocolConditions asks : List.of(sex, urgent, friends)) {
      assertThat(find(new Cases(), List.of(conditioned(asks)))).isEmpty();
    }
    assertThat(find(new Cases().toldBy(SignalerKind.FAMILY_FRIEND), List.of(conditioned(friends))))
        .hasSize(1);
    ProtocolPublished hotel = option("hotel", Published.TEXAS, Set.of(Topic.HOTEL), RANGERS);
    assertThat(find(new Cases(), List.of(hotel))).isEmpty();
  }

  @Test
  @DisplayName("PRO-1 a venue and a language must hold too, and each is a condition of PRO-2")
  void venueAndLanguage() {
    ProtocolPublished farms = conditioned(asking(Set.of("Agriculture"), null));
    ProtocolPublished sites = conditioned(asking(Set.of("Construction"), null));
    ProtocolPublished spanish = conditioned(asking(null, Set.of("es-MX")));
    Cases case1 = new Cases().speaking("es");
    assertThat(find(case1, List.of(farms))).isEmpty();
    assertThat(find(new Cases().speaking("en"), List.of(spanish))).isEmpty();
    assertThat(only(find(case1, List.of(sites))).why())
        .contains("PRO-1: condition venue Construction");
    MatchedOption both =
        only(
            find(
                case1,
                List.of(sites, conditioned(asking(Set.of("Construction"), Set.of("es", "fr"))))));
    assertThat(both.why()).contains("PRO-1: condition language es");
    assertThat(both.nextBest())
        .map(NextBest::whyNot)
        .hasValue("more conditions: 2 conditions before 1 conditions");
  }

  private static ProtocolConditions asking(
      @Nullable Set<String> venues, @Nullable Set<String> languages) {
    return new ProtocolConditions(Set.of(), Set.of(), Set.of(), Set.of(), venues, languages);
  }

  @Test
  @DisplayName("PRO-3 every condition that held is named")
  void named_conditions() {
    Cases child =
        new Cases()
            .toldBy(SignalerKind.FAMILY_FRIEND)
            .victimAge(AgeBand.MINOR, Standing.STATED)
            .topics(Topic.HOTEL);
    ProtocolConditions all =
        new ProtocolConditions(
            Set.of(AgeBand.MINOR),
            Set.of(TraffickingType.LABOR),
            Set.of(SignalerKind.FAMILY_FRIEND),
            Set.of(Urgency.ROUTINE));
    assertThat(only(find(child, List.of(conditioned(all)))).why())
        .containsExactly(
            "PRO-2: geography STATE",
            "PRO-1: condition age of the victim",
            "PRO-1: condition type LABOR",
            "PRO-1: condition who the signaler is",
            "PRO-1: condition urgency ROUTINE");
    assertThat(only(find(child, List.of(conditioned(Published.ANY)))).why())
        .containsExactly("PRO-2: geography STATE");
  }

  @Test
  @DisplayName("PRO-1 a protocol holds from its first day until the day it no longer holds")
  void dates() {
    LocalDate today = Published.today();
    assertThat(find(new Cases(), List.of(inForce(1, today, today.plusDays(1))))).hasSize(1);
    assertThat(find(new Cases(), List.of(inForce(1, today.minusDays(9), today)))).isEmpty();
    assertThat(find(new Cases(), List.of(inForce(1, today.plusDays(1), null)))).isEmpty();
  }

  @Test
  @DisplayName("PRO-3 between equals the later in force wins, then the order of ids; both say so")
  void between_equals() {
    LocalDate today = Published.today();
    ProtocolPublished old = inForce(1, today.minusDays(9), null);
    ProtocolPublished recent = inForce(2, today.minusDays(1), null);
    ProtocolPublished twin = inForce(3, today.minusDays(1), null);
    MatchedOption later = only(find(new Cases(), List.of(old, recent)));
    assertThat(later.protocol()).isEqualTo(recent);
    assertThat(later.nextBest())
        .map(NextBest::whyNot)
        .hasValue(
            "in force since later: %s before %s".formatted(today.minusDays(1), today.minusDays(9)));
    MatchedOption first = only(find(new Cases(), List.of(twin, recent)));
    assertThat(first.protocol()).isEqualTo(recent);
    assertThat(first.nextBest())
        .map(NextBest::whyNot)
        .hasValue(
            "order of ids, for the same answer every time: %s before %s"
                .formatted(recent.protocolId(), twin.protocolId()));
  }

  @Test
  @DisplayName(
      "PRO-4 a stale contact is passed over and said so; without another, a person finds one")
  void stale() {
    OrganisationPublished old =
        Published.agency(
            LAW_ENFORCEMENT,
            "Old desk",
            Published.TEXAS,
            Published.today().minusDays(181),
            "o@example.org");
    ProtocolPublished protocol = option("report", Published.TEXAS, Set.of(), old);
    MatchedOption option =
        only(
            OptionFinder.find(
                Registry.of(List.of(protocol), List.of(old, RANGERS)), match(new Cases()), FRESH));
    assertThat(option.organisation()).isNull();
    assertThat(option.why())
        .anyMatch(line -> line.startsWith("passed over Old desk: PRO-4"))
        .contains("PRO-4: no usable recipient is in the directory; a person must find one");
    assertThat(FRESH.usable(RANGERS)).hasSize(1);
    assertThat(FRESH.usable(old)).isEmpty();
  }

  @Test
  @DisplayName("PRO-2 a protocol that names nobody goes to the nearest desk of its kind")
  void nobody_named() {
    assertThat(only(find(new Cases(), List.of(naming()))).organisation()).isEqualTo(SHERIFF);
  }

  @Test
  @DisplayName("DIS-2 a desk of another kind than the protocol's is never used, even if named")
  void other_kind_named() {
    assertThat(only(find(new Cases(), List.of(naming(CHILDREN)))).organisation()).isNull();
    assertThat(only(find(new Cases(), List.of(naming(CHILDREN, RANGERS)))).organisation())
        .isEqualTo(RANGERS);
  }

  @Test
  @DisplayName("PRO-2 mandates of one basis to one desk are one option; without a desk both stay")
  void one_desk_once() {
    Cases child = new Cases().victimAge(AgeBand.MINOR, Standing.STATED);
    ProtocolPublished state = mandate("state", Published.TEXAS, RANGERS);
    ProtocolPublished county = mandate("county", Published.HARRIS, RANGERS);
    assertThat(find(child, List.of(state, county)))
        .extracting(MatchedOption::protocol)
        .containsExactly(county);
    assertThat(
            OptionFinder.find(Registry.of(List.of(state, county), List.of()), match(child), FRESH))
        .extracting(MatchedOption::protocol)
        .containsExactly(county, state);
  }

  @Test
  @DisplayName("PRO-2 DIS-9 mandates of several bases to one desk are all options; a choice is not")
  void one_desk_each_mandate() {
    Cases child =
        new Cases()
            .victimAge(AgeBand.MINOR, Standing.READ)
            .reading(ReadingKind.IMMINENT_HARM, Answer.YES, Standing.STATED);
    ProtocolPublished county = mandate("county", Published.HARRIS, RANGERS);
    ProtocolPublished state =
        Published.protocol(
            "state",
            Published.TEXAS,
            Set.of(),
            Published.ANY,
            RANGERS,
            LegalBasis.IMMINENT_HARM,
            true);
    ProtocolPublished choice =
        Published.protocol(
            "choice", Published.TEXAS, Set.of(), Published.ANY, RANGERS, LegalBasis.CONSENT, false);
    assertThat(find(child, List.of(state, county, choice)))
        .extracting(MatchedOption::protocol)
        .containsExactlyInAnyOrder(county, state);
  }

  @Test
  @DisplayName("PRO-5 providers by need, with room and within their vetting, named once")
  void providers() {
    OrganisationPublished full =
        Published.provider("Full", Published.HARRIS, Need.SHELTER, 0, "a@example.org");
    OrganisationPublished wide =
        Published.provider("Wide", Published.TEXAS, Need.SHELTER, 9, "b@example.org");
    OrganisationPublished near =
        Published.provider("Near", Published.HARRIS, Need.SHELTER, 1, "c@example.org");
    OrganisationPublished lawyer =
        Published.provider("Lawyer", Published.TEXAS, Need.LEGAL, null, "d@example.org");
    Registry registry = Registry.of(List.of(), List.of(full, wide, near, lawyer));
    List<MatchedOption> options =
        OptionFinder.find(registry, match(new Cases().needs(Need.SHELTER, Need.LEGAL)), FRESH);
    assertThat(options).extracting(MatchedOption::organisation).containsExactly(near, lawyer);
    assertThat(options.getFirst().nextBest())
        .map(NextBest::whyNot)
        .hasValue("serves a wider area: STATE after COUNTY");
    assertThat(options.getFirst().why())
        .anyMatch(line -> line.startsWith("PRO-5: has free places: 1"));
    assertThat(options.getLast().why()).contains("PRO-5: does not count its places: ask");
    Freshness later =
        new Freshness(Published.today().plusDays(91), Duration.ofDays(180), Duration.ofHours(24));
    assertThat(OptionFinder.find(registry, match(new Cases()), later)).isEmpty();
  }

  @Test
  @DisplayName(
      "PRO-3 the same case and registry give the same answer, in whatever order it was loaded")
  void deterministic() {
    List<ProtocolPublished> some =
        Stream.of(SHERIFF, RANGERS, FEDERAL)
            .map(desk -> option(desk.name(), Published.TEXAS, Set.of(), desk))
            .toList();
    assertThat(name(find(new Cases(), some))).isEqualTo(name(find(new Cases(), some.reversed())));
  }

  private static CaseToMatch match(Cases cases) {
    return CaseToMatch.of(cases.state(), Published.now());
  }

  private static List<MatchedOption> find(Cases cases, List<ProtocolPublished> protocols) {
    List<OrganisationPublished> desks =
        Stream.concat(
                Stream.of(FEDERAL, RANGERS, SHERIFF, CHILDREN),
                protocols.stream()
                    .filter(protocol -> protocol.recipientKind() == PARTNER_HOTLINE)
                    .map(protocol -> partner(protocol)))
            .toList();
    return OptionFinder.find(Registry.of(protocols, desks), match(cases), FRESH);
  }

  private static OrganisationPublished partner(ProtocolPublished protocol) {
    OrganisationPublished like =
        Published.agency(PARTNER_HOTLINE, "Partner", protocol.geography(), "p@example.org");
    return new OrganisationPublished(
        protocol.recipients().getFirst(),
        1,
        like.state(),
        like.kind(),
        like.recipientKind(),
        like.name(),
        like.areas(),
        like.contacts(),
        like.services(),
        null,
        true);
  }

  private static ProtocolPublished option(
      String name, Geography place, Set<Topic> topics, OrganisationPublished desk) {
    return Published.protocol(name, place, topics, Published.ANY, desk, LegalBasis.CONSENT, false);
  }

  private static ProtocolPublished mandate(
      String name, Geography place, OrganisationPublished desk) {
    return Published.protocol(
        name, place, Set.of(), Published.MINORS, desk, LegalBasis.MANDATED_MINOR, true);
  }

  private static ProtocolPublished conditioned(ProtocolConditions asks) {
    return Published.protocol(
        "conditioned", Published.TEXAS, Set.of(), asks, RANGERS, LegalBasis.CONSENT, false);
  }

  private static ProtocolPublished inForce(long id, LocalDate from, @Nullable LocalDate to) {
    return with(new UUID(6, id), List.of(RANGERS.organisationId()), from, to);
  }

  private static ProtocolPublished naming(OrganisationPublished... desks) {
    return with(
        UUID.randomUUID(),
        Stream.of(desks).map(OrganisationPublished::organisationId).toList(),
        LocalDate.EPOCH,
        null);
  }

  private static ProtocolPublished with(
      UUID id, List<UUID> recipients, LocalDate from, @Nullable LocalDate to) {
    ProtocolPublished like = conditioned(Published.ANY);
    return new ProtocolPublished(
        id,
        like.version(),
        like.name(),
        like.state(),
        like.geography(),
        like.topics(),
        like.conditions(),
        like.recipientKind(),
        recipients,
        like.steps(),
        like.deadline(),
        like.basis(),
        like.mandated(),
        like.statute(),
        from,
        to,
        like.author(),
        like.approvedBy(),
        like.approvedAt(),
        true);
  }

  private static MatchedOption only(List<MatchedOption> options) {
    assertThat(options).hasSize(1);
    return options.getFirst();
  }

  private static String name(List<MatchedOption> options) {
    var protocol = only(options).protocol();
    return protocol == null ? "none" : protocol.name();
  }
}
