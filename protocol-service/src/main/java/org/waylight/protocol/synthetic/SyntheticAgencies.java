package org.waylight.protocol.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.waylight.contracts.place.UnitedStates.County;
import org.waylight.contracts.place.UnitedStates.State;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.OrganisationContact;
import org.waylight.contracts.v1.OrganisationKind;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.protocol.domain.OrganisationContent;
import org.waylight.protocol.synthetic.Lands.Local;

/**
 * The agencies: those that protocols name, then sheriffs until there are as many contacts as real.
 */
final class SyntheticAgencies {
  /** As many active law-enforcement contacts as the hotline's directory has. */
  static final int CONTACTS = 1_681;

  private static final List<String> DESKS =
      List.of("Duty desk", "Trafficking task force", "Victim assistance", "Liaison", "Records");

  private final Seed seed;
  private final Reach reach;
  private final LocalDate today;
  private final List<SyntheticEntry> agencies = new ArrayList<>();
  private int contacts;

  SyntheticAgencies(Seed seed, Reach reach, LocalDate today) {
    this.seed = seed;
    this.reach = reach;
    this.today = today;
  }

  List<SyntheticEntry> all() {
    national();
    Lands.states().forEach(this::ofState);
    for (Local county : Lands.COUNTIES) {
      add(Named.sheriff(county), RecipientKind.LAW_ENFORCEMENT, Lands.county(county), 2);
    }
    for (Local city : Lands.CITIES) {
      add(Named.police(city), RecipientKind.LAW_ENFORCEMENT, Lands.city(city), 2);
    }
    for (String land : Lands.TRIBAL_LANDS) {
      add(Named.tribalPolice(land), RecipientKind.LAW_ENFORCEMENT, Lands.tribalLand(land), 2);
    }
    sheriffsElsewhere();
    return agencies;
  }

  private void national() {
    add(Named.FEDERAL_DESK, RecipientKind.LAW_ENFORCEMENT, Lands.nation(), 5);
    add(Named.CHILD_DESK, RecipientKind.CHILD_PROTECTION, Lands.nation(), 3);
    add(Named.EMERGENCY_DESK, RecipientKind.EMERGENCY_SERVICES, Lands.nation(), 3);
    for (Local country : Lands.ABROAD) {
      add(Named.partner(country), RecipientKind.PARTNER_HOTLINE, Lands.abroad(country), 2);
    }
  }

  private void ofState(State state) {
    Geography area = Lands.state(state.code());
    add(Named.statePolice(state), RecipientKind.LAW_ENFORCEMENT, area, 3);
    add(Named.childProtection(state), RecipientKind.CHILD_PROTECTION, area, 2);
    add(Named.emergencyServices(state), RecipientKind.EMERGENCY_SERVICES, area, 2);
  }

  /** One county after another, state by state in turn, so that every state has its share. */
  private void sheriffsElsewhere() {
    Set<Local> taken = new HashSet<>(Lands.COUNTIES);
    for (int turn = 0; contacts < CONTACTS; turn++) {
      for (State state : Lands.states()) {
        if (turn < state.counties().size() && contacts < CONTACTS) {
          County county = state.counties().get(turn);
          Local local = new Local(state.code(), county.name());
          if (taken.add(local)) {
            add(
                Named.sheriff(local),
                RecipientKind.LAW_ENFORCEMENT,
                Lands.county(local),
                Math.min(2, CONTACTS - contacts));
          }
        }
      }
    }
  }

  private void add(String name, RecipientKind recipientKind, Geography area, int desks) {
    UUID id = seed.id(name);
    Random dice = seed.dice(name);
    String state = area.state() == null ? "" : area.state();
    List<OrganisationContact> people = new ArrayList<>();
    for (int i = 0; i < desks; i++) {
      String desk = DESKS.get(i);
      people.add(
          new OrganisationContact(
              seed.id(name + "/" + desk),
              desk,
              i == 0
                  ? reach.fully(id, name, desk, state, dice)
                  : reach.byPerson(name, desk, state, dice),
              verifiedOn(i, dice)));
    }
    contacts += desks;
    agencies.add(
        new SyntheticEntry(
            id,
            new OrganisationContent(
                OrganisationKind.AGENCY,
                recipientKind,
                name + Named.MADE_UP,
                List.of(area),
                people,
                List.of(),
                null,
                true)));
  }

  /**
   * First desks are fresh; one in twelve of the others is stale, so that it can be seen (PRO-4).
   */
  private LocalDate verifiedOn(int desk, Random dice) {
    boolean stale = desk > 0 && dice.nextInt(12) == 0;
    return today.minusDays(stale ? 400 + dice.nextInt(300) : 1 + dice.nextInt(150));
  }
}
