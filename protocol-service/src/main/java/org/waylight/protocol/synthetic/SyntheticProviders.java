package org.waylight.protocol.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.waylight.contracts.place.UnitedStates.State;
import org.waylight.contracts.v1.ContactChannel;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.OrganisationContact;
import org.waylight.contracts.v1.OrganisationKind;
import org.waylight.contracts.v1.ProvidedService;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.protocol.domain.OrganisationContent;
import org.waylight.protocol.synthetic.Lands.Local;

/**
 * The providers: a desk for the nation, the others dealt out to the states in turn: the first eight
 * of a state serve all of it and each another need first, so that every need is met everywhere; the
 * others serve a county.
 */
final class SyntheticProviders {
  /** As many vetted providers as the hotline's directory has. */
  static final int PROVIDERS = 1_200;

  private static final List<String> FIRST =
      List.of("Harbor", "Morning", "Cedar", "Open Door", "Lantern", "River", "Juniper", "Bridge");
  private static final List<String> SECOND =
      List.of(
          "House", "Center", "Project", "Network", "Collective", "Legal Aid", "Clinic", "Haven");
  private static final List<String> MORE_LANGUAGES =
      List.of("fr", "ht", "ko", "pt", "ru", "th", "tl", "vi", "zh", "ar");

  private final Seed seed;
  private final Reach reach;
  private final LocalDate today;

  SyntheticProviders(Seed seed, Reach reach, LocalDate today) {
    this.seed = seed;
    this.reach = reach;
    this.today = today;
  }

  List<SyntheticEntry> all() {
    List<SyntheticEntry> providers = new ArrayList<>(PROVIDERS);
    List<State> states = Lands.states();
    providers.add(nationalDesk());
    for (int i = 0; i < PROVIDERS - 1; i++) {
      providers.add(provider(states.get(i % states.size()), i / states.size()));
    }
    return providers;
  }

  /** Whom the protocols name: it talks with the person and finds the provider that fits. */
  private SyntheticEntry nationalDesk() {
    String name = Named.PROVIDER_DESK;
    return entry(
        seed.id(name),
        name,
        Lands.nation(),
        reach.fully(seed.id(name), name, "intake", "", seed.dice(name)),
        today.minusDays(7),
        List.of(
            new ProvidedService(
                seed.id(name + "/service"),
                "For everyone",
                Set.of(Need.CASE_MANAGEMENT),
                null,
                null,
                Set.of(),
                List.of(Lands.nation()),
                null,
                null,
                null,
                null)),
        today.plusDays(365));
  }

  private SyntheticEntry provider(State state, int turn) {
    Random dice = seed.dice("provider/" + state.code() + "/" + turn);
    String name =
        "%s %s %s %d"
            .formatted(
                FIRST.get(dice.nextInt(FIRST.size())),
                SECOND.get(dice.nextInt(SECOND.size())),
                state.code(),
                turn + 1);
    UUID id = seed.id("provider/" + state.code() + "/" + turn);
    Geography area = area(state, turn, dice);
    return entry(
        id,
        name,
        area,
        turn % 2 == 0
            ? reach.fully(id, name, "intake", state.code(), dice)
            : reach.byPerson(name, "intake", state.code(), dice),
        today.minusDays(1 + dice.nextInt(180)),
        services(id, turn, area, dice),
        vettedUntil(turn, dice));
  }

  private SyntheticEntry entry(
      UUID id,
      String name,
      Geography area,
      List<ContactChannel> channels,
      LocalDate verifiedOn,
      List<ProvidedService> services,
      LocalDate vettedUntil) {
    return new SyntheticEntry(
        id,
        new OrganisationContent(
            OrganisationKind.PROVIDER,
            RecipientKind.SERVICE_PROVIDER,
            name + Named.MADE_UP,
            List.of(area),
            List.of(
                new OrganisationContact(seed.id(id + "/intake"), "Intake", channels, verifiedOn)),
            services,
            vettedUntil,
            true));
  }

  private static Geography area(State state, int turn, Random dice) {
    if (turn < Need.values().length) {
      return Lands.state(state.code());
    }
    int county = dice.nextInt(state.counties().size());
    return Lands.county(new Local(state.code(), state.counties().get(county).name()));
  }

  private List<ProvidedService> services(UUID id, int turn, Geography area, Random dice) {
    Need first = Need.values()[turn % Need.values().length];
    Set<Need> needs = EnumSet.of(first, Need.values()[dice.nextInt(Need.values().length)]);
    Set<String> languages = new TreeSet<>(Set.of("en", "es"));
    languages.add(MORE_LANGUAGES.get(dice.nextInt(MORE_LANGUAGES.size())));
    boolean youth = turn >= Need.values().length && dice.nextInt(5) == 0;
    Integer free = needs.contains(Need.SHELTER) ? Integer.valueOf(dice.nextInt(1, 20)) : null;
    return List.of(
        new ProvidedService(
            seed.id(id + "/service"),
            youth ? "For young people" : "For everyone",
            needs,
            youth ? 12 : null,
            youth ? 20 : null,
            languages,
            List.of(area),
            free,
            null,
            null,
            null));
  }

  /** One in fifteen of those that serve a county has lapsed, so that it can be seen (PRO-4). */
  private LocalDate vettedUntil(int turn, Random dice) {
    boolean lapsed = turn >= Need.values().length && dice.nextInt(15) == 0;
    return lapsed ? today.minusDays(1 + dice.nextInt(90)) : today.plusDays(60 + dice.nextInt(600));
  }
}
