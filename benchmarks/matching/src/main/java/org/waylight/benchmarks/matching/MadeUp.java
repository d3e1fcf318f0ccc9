package org.waylight.benchmarks.matching;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.ContactChannel;
import org.waylight.contracts.v1.Coordinates;
import org.waylight.contracts.v1.DeliveryChannel;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.OrganisationContact;
import org.waylight.contracts.v1.OrganisationKind;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ProtocolConditions;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.ProvidedService;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.RegistryState;
import org.waylight.contracts.v1.ServiceSchedule;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;
import org.waylight.contracts.v1.Urgency;
import org.waylight.referral.matching.domain.CasePlaces;
import org.waylight.referral.matching.domain.CaseToMatch;
import org.waylight.referral.matching.domain.PlaceKey;

/**
 * Synthetic registries and cases, the same every time. A nation has few protocols, each state up to
 * a hundred, and counties, towns and ZIP codes share the rest, in about the numbers there are of
 * each.
 */
final class MadeUp {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Instant NOW = TODAY.atTime(15, 0).toInstant(ZoneOffset.UTC);
  private static final Coordinates HERE = new Coordinates(29.76, -95.37);
  private static final ServiceSchedule WEEKDAYS =
      new ServiceSchedule(
          null,
          null,
          "America/Chicago",
          "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SU",
          LocalTime.of(8, 0),
          LocalTime.of(18, 0));
  private static final int STATES = 56;
  private static final int COUNTIES = 3_231;
  private static final int TOWNS = 20_000;
  private static final int ZIPS = 33_000;
  private static final int NATIONAL = 50;
  private static final int PER_STATE = 100;

  private final Random random = new Random(282);

  List<ProtocolPublished> protocols(int count) {
    int national = Math.min(count / 10, NATIONAL);
    int ofStates = Math.min(count / 2, STATES * PER_STATE);
    List<ProtocolPublished> protocols = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      protocols.add(
          protocol(i, 1, i < national ? nation() : i < national + ofStates ? state(i) : local()));
    }
    return protocols;
  }

  ProtocolPublished protocol(long id, long version, Geography place) {
    boolean mandated = random.nextInt(10) == 0;
    return new ProtocolPublished(
        new UUID(0x7000L, id),
        version,
        "Synthetic protocol " + id,
        RegistryState.PUBLISHED,
        place,
        random.nextBoolean() ? Set.of() : some(Topic.values(), 1 + random.nextInt(3)),
        new ProtocolConditions(
            mandated ? Set.of(AgeBand.MINOR) : Set.of(),
            random.nextInt(4) == 0 ? some(TraffickingType.values(), 1) : Set.of(),
            random.nextInt(8) == 0 ? some(SignalerKind.values(), 2) : Set.of(),
            random.nextInt(8) == 0 ? some(Urgency.values(), 1) : Set.of()),
        one(RecipientKind.values()),
        List.of(new UUID(0x0L, random.nextInt(1_681))),
        List.of(),
        Duration.ofHours(24),
        mandated ? LegalBasis.MANDATED_MINOR : LegalBasis.CONSENT,
        mandated,
        null,
        LocalDate.EPOCH.plusDays(random.nextInt(20_000)),
        null,
        "synthetic author",
        "synthetic approver",
        Instant.EPOCH,
        true);
  }

  List<OrganisationPublished> providers(int count) {
    List<OrganisationPublished> providers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Geography area = i % 50 == 0 ? state(i) : local();
      providers.add(provider(i, area));
    }
    return providers;
  }

  private OrganisationPublished provider(int id, Geography area) {
    ProvidedService service =
        new ProvidedService(
            new UUID(0x2L, id),
            "Synthetic service " + id,
            some(Need.values(), 2),
            null,
            null,
            random.nextBoolean() ? Set.of() : Set.of("en", "es"),
            List.of(area),
            random.nextInt(20),
            NOW,
            List.of(WEEKDAYS),
            HERE);
    return new OrganisationPublished(
        new UUID(0x1L, id),
        1,
        RegistryState.PUBLISHED,
        OrganisationKind.PROVIDER,
        RecipientKind.SERVICE_PROVIDER,
        "Synthetic provider " + id,
        List.of(area),
        List.of(
            new OrganisationContact(
                new UUID(0x3L, id),
                "desk",
                List.of(new ContactChannel(DeliveryChannel.EMAIL, id + "@example.org")),
                TODAY)),
        List.of(service),
        TODAY.plusDays(90),
        true);
  }

  List<CaseToMatch> cases(int count) {
    List<CaseToMatch> cases = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      cases.add(toMatch());
    }
    return cases;
  }

  private CaseToMatch toMatch() {
    int town = random.nextInt(TOWNS);
    int county = town % COUNTIES;
    List<PlaceKey> keys =
        List.of(
            PlaceKey.of(zip(random.nextInt(ZIPS))),
            PlaceKey.of(town(town)),
            PlaceKey.of(county(county)),
            PlaceKey.of(state(county)),
            PlaceKey.NATION);
    boolean minor = random.nextInt(5) == 0;
    return new CaseToMatch(
        new CasePlaces(keys, List.of(), Optional.empty()),
        some(Topic.values(), random.nextInt(4)),
        some(Need.values(), 1 + random.nextInt(2)),
        one(TraffickingType.values()),
        one(Urgency.values()),
        Set.of(minor ? AgeBand.MINOR : AgeBand.ADULT),
        Set.of(one(SignalerKind.values())),
        Set.of("en"),
        Set.of(),
        minor ? Set.of(LegalBasis.MANDATED_MINOR) : Set.of(),
        HERE,
        NOW);
  }

  private Geography local() {
    int of = random.nextInt(100);
    return of < 40
        ? county(random.nextInt(COUNTIES))
        : of < 75 ? town(random.nextInt(TOWNS)) : zip(random.nextInt(ZIPS));
  }

  static Geography nation() {
    return place(GeographyLevel.NATION, null, null, null, null);
  }

  static Geography state(int number) {
    return place(GeographyLevel.STATE, letters(number % STATES), null, null, null);
  }

  static Geography county(int number) {
    String state = letters(number % STATES);
    return place(GeographyLevel.COUNTY, state, letters(number), null, null);
  }

  static Geography town(int number) {
    int county = number % COUNTIES;
    String state = letters(county % STATES);
    return place(GeographyLevel.CITY, state, letters(county), "town of " + letters(number), null);
  }

  static Geography zip(int number) {
    return place(GeographyLevel.ZIP, null, null, null, Integer.toString(10_000 + number));
  }

  private static Geography place(
      GeographyLevel level,
      @Nullable String state,
      @Nullable String county,
      @Nullable String city,
      @Nullable String zip) {
    return new Geography(level, "US", state, county, city, zip, null);
  }

  /** A number in letters: names of places are compared without digits. */
  private static String letters(int number) {
    StringBuilder name = new StringBuilder("q");
    for (int rest = number; rest > 0 || name.length() == 1; rest /= 26) {
      name.append((char) ('a' + rest % 26));
    }
    return name.toString();
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <E extends Enum<E>> Set<E> some(E[] values, int count) {
    EnumSet<E> some = EnumSet.noneOf(values[0].getDeclaringClass());
    while (some.size() < count) {
      some.add(one(values));
    }
    return some;
  }
}
