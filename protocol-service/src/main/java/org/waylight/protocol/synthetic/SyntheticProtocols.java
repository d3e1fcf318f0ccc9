package org.waylight.protocol.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.waylight.contracts.place.UnitedStates.State;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.protocol.domain.Mandate;
import org.waylight.protocol.domain.Mandates;
import org.waylight.protocol.domain.ProtocolContent;
import org.waylight.protocol.synthetic.Lands.Local;

/**
 * The protocols, widest first: nation, states and territories, counties, cities, tribal lands,
 * abroad.
 */
final class SyntheticProtocols {
  /** As many reporting protocols as the hotline has. */
  static final int PROTOCOLS = 282;

  private static final List<Topic> NATIONAL_POLICE_TOPICS =
      List.of(
          Topic.FORCED_MARRIAGE,
          Topic.DEBT_BONDAGE,
          Topic.DOCUMENT_CONFISCATION,
          Topic.ONLINE,
          Topic.TRAVELING_SALES,
          Topic.CARNIVAL,
          Topic.VISA_WORKER,
          Topic.FOREIGN_NATIONAL,
          Topic.AGRICULTURE,
          Topic.ILLICIT_MASSAGE,
          Topic.ESCORT);

  private static final List<Topic> NATIONAL_PROVIDER_TOPICS =
      List.of(
          Topic.SHELTER_NEEDED,
          Topic.LEGAL_HELP,
          Topic.MEDICAL_NEED,
          Topic.FORCED_MARRIAGE,
          Topic.VISA_WORKER,
          Topic.FAMILIAL);

  /** What a state has a protocol of its own for. */
  private static final List<StateTopic> STATE_TOPICS =
      List.of(
          new StateTopic("CA", Topic.AGRICULTURE),
          new StateTopic("FL", Topic.AGRICULTURE),
          new StateTopic("TX", Topic.VISA_WORKER),
          new StateTopic("NY", Topic.DOMESTIC_WORK),
          new StateTopic("NV", Topic.ESCORT),
          new StateTopic("IL", Topic.FACTORY),
          new StateTopic("WA", Topic.ILLICIT_MASSAGE),
          new StateTopic("GA", Topic.HOTEL),
          new StateTopic("AZ", Topic.FORCED_MARRIAGE),
          new StateTopic("NJ", Topic.CONSTRUCTION),
          new StateTopic("MI", Topic.RESTAURANT),
          new StateTopic("LA", Topic.CARNIVAL));

  private final Seed seed;
  private final LocalDate from;
  private final List<SyntheticEntry> protocols = new ArrayList<>(PROTOCOLS);

  SyntheticProtocols(Seed seed, LocalDate from) {
    this.seed = seed;
    this.from = from;
  }

  List<SyntheticEntry> all() {
    national();
    Lands.states().forEach(this::ofState);
    for (StateTopic own : STATE_TOPICS) {
      State state = own.in();
      add(
          Purpose.POLICE_WITH_CONSENT,
          state.name(),
          Lands.state(own.code()),
          Set.of(own.topic()),
          Named.statePolice(state));
    }
    Lands.COUNTIES.forEach(county -> local(county, Lands.county(county), Named.sheriff(county)));
    Lands.CITIES.forEach(city -> local(city, Lands.city(city), Named.police(city)));
    Lands.TRIBAL_LANDS.forEach(this::ofTribalLand);
    Lands.ABROAD.forEach(this::abroad);
    return protocols;
  }

  /**
   * A fallback for every kind of recipient, the exceptions, and what matters everywhere. A partner
   * hotline is offered to people from abroad; people who are abroad have a protocol there.
   */
  private void national() {
    Geography nation = Lands.nation();
    Stream.of(
            Purpose.POLICE_WITH_CONSENT,
            Purpose.POLICE_ABOUT_MINOR,
            Purpose.POLICE_IN_DANGER,
            Purpose.POLICE_AT_THREAT,
            Purpose.POLICE_BY_DECISION)
        .forEach(purpose -> add(purpose, "Nation", nation, Set.of(), Named.FEDERAL_DESK));
    add(Purpose.CHILD_PROTECTION, "Nation", nation, Set.of(), Named.CHILD_DESK);
    Stream.of(Purpose.EMERGENCY, Purpose.EMERGENCY_AT_THREAT, Purpose.EMERGENCY_WITH_CONSENT)
        .forEach(purpose -> add(purpose, "Nation", nation, Set.of(), Named.EMERGENCY_DESK));
    add(Purpose.PROVIDER, "Nation", nation, Set.of(), Named.PROVIDER_DESK);
    add(
        Purpose.PARTNER_HOTLINE,
        "Nation",
        nation,
        Set.of(Topic.FOREIGN_NATIONAL),
        Lands.ABROAD.stream().map(Named::partner).toArray(String[]::new));
    for (Topic topic : NATIONAL_POLICE_TOPICS) {
      add(Purpose.POLICE_WITH_CONSENT, "Nation", nation, Set.of(topic), Named.FEDERAL_DESK);
    }
    for (Topic topic : NATIONAL_PROVIDER_TOPICS) {
      add(Purpose.PROVIDER, "Nation", nation, Set.of(topic), Named.PROVIDER_DESK);
    }
  }

  private void ofState(State state) {
    Geography place = Lands.state(state.code());
    String police = Named.statePolice(state);
    add(Purpose.POLICE_WITH_CONSENT, state.name(), place, Set.of(), police);
    add(Purpose.EMERGENCY, state.name(), place, Set.of(), Named.emergencyServices(state));
    mandates(state, RecipientKind.CHILD_PROTECTION)
        .forEach(
            mandate ->
                add(
                    Purpose.CHILD_PROTECTION.under(mandate),
                    state.name(),
                    place,
                    Set.of(),
                    Named.childProtection(state)));
    mandates(state, RecipientKind.LAW_ENFORCEMENT)
        .forEach(
            mandate ->
                add(
                    Purpose.POLICE_ABOUT_MINOR.under(mandate),
                    state.name(),
                    place,
                    Set.of(),
                    police));
  }

  /** What the table of mandates demands of the state (DIS-9). */
  private static List<Mandate> mandates(State state, RecipientKind recipientKind) {
    return Mandates.all().stream()
        .filter(mandate -> mandate.state().equals(state.code()) && mandate.synthetic())
        .filter(mandate -> mandate.recipientKind() == recipientKind)
        .toList();
  }

  private void local(Local local, Geography place, String police) {
    String state =
        Lands.states().stream()
            .filter(candidate -> candidate.code().equals(local.code()))
            .map(Named::statePolice)
            .findFirst()
            .orElseThrow();
    String where = local.name() + ", " + local.code();
    add(Purpose.POLICE_WITH_CONSENT, where, place, Set.of(), police, state);
  }

  private void ofTribalLand(String land) {
    Geography place = Lands.tribalLand(land);
    add(
        Purpose.POLICE_WITH_CONSENT,
        land,
        place,
        Set.of(),
        Named.tribalPolice(land),
        Named.FEDERAL_DESK);
    add(Purpose.PROVIDER, land, place, Set.of(), Named.PROVIDER_DESK);
  }

  private void abroad(Local country) {
    Geography place = Lands.abroad(country);
    String partner = Named.partner(country);
    add(Purpose.PARTNER_HOTLINE, country.name(), place, Set.of(), partner);
    add(Purpose.PARTNER_HOTLINE, country.name(), place, Set.of(Topic.FORCED_MARRIAGE), partner);
  }

  private void add(
      Purpose purpose, String where, Geography place, Set<Topic> topics, String... recipients) {
    String about = topics.isEmpty() ? "" : " about " + topics;
    String name = where + ": " + purpose.title() + about + Named.MADE_UP;
    List<UUID> told = Stream.of(recipients).map(seed::id).toList();
    protocols.add(
        new SyntheticEntry(
            seed.id("protocol/" + name),
            new ProtocolContent(
                name,
                place,
                topics,
                purpose.conditions(),
                purpose.recipientKind(),
                told,
                purpose.steps(),
                purpose.deadline(),
                purpose.basis(),
                purpose.mandated(),
                purpose.mandated()
                    ? purpose.statute() != null
                        ? purpose.statute()
                        : "Fictional Children's Code of " + where + ", section 101"
                    : null,
                from,
                null,
                true)));
  }

  /** A topic that one state has a protocol of its own for. */
  private record StateTopic(String code, Topic topic) {
    State in() {
      return Lands.states().stream()
          .filter(state -> state.code().equals(code))
          .findFirst()
          .orElseThrow();
    }
  }
}
