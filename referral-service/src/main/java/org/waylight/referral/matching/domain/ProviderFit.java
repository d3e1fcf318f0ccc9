package org.waylight.referral.matching.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.reverseOrder;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ProvidedService;

/**
 * A provider that could help, with what it is ranked by.
 *
 * @param speaks itself, without an interpreter
 * @param kilometres absent where one of the two places has no coordinates
 */
record ProviderFit(
    OrganisationPublished provider,
    Set<Need> needs,
    PlaceKey place,
    OpenNow open,
    boolean speaks,
    Room room,
    @Nullable Long kilometres) {

  private record Measure(
      Comparator<ProviderFit> order, BiFunction<ProviderFit, ProviderFit, String> whyNot) {}

  /** PRO-5: each measure decides only where those above tie. */
  private static final List<Measure> MEASURES =
      List.of(
          new Measure(
              comparingInt(fit -> -fit.needs.size()), (best, other) -> "covers fewer of the needs"),
          new Measure(
              comparing(fit -> fit.place.level(), reverseOrder()),
              (best, other) ->
                  "serves a wider area: " + other.place.level() + " after " + best.place.level()),
          new Measure(
              comparing(ProviderFit::open),
              (best, other) ->
                  other.open == OpenNow.CLOSED ? "is closed now" : "does not say its hours"),
          new Measure(
              comparing(fit -> !fit.speaks), (best, other) -> "speaks through an interpreter"),
          new Measure(
              comparingInt(fit -> -fit.room.free()), (best, other) -> "has fewer free places"),
          new Measure(
              comparing(ProviderFit::kilometres, Comparator.nullsLast(Comparator.naturalOrder())),
              (best, other) ->
                  other.kilometres == null
                      ? "does not say where it is"
                      : "is farther away: " + other.kilometres + " km"),
          new Measure(
              comparing(fit -> fit.provider.organisationId()),
              (best, other) -> "equal; taken in order of ids"));

  static final Comparator<ProviderFit> BEST_FIRST =
      MEASURES.stream().map(Measure::order).reduce(Comparator::thenComparing).orElseThrow();

  private static final int ADULT_AGE = 18;

  static ProviderFit of(Offer offer, Need need, CaseToMatch asked, Room room) {
    ProvidedService service = offer.service();
    return new ProviderFit(
        offer.provider(),
        Set.of(need),
        offer.place(),
        OpenNow.of(service.schedules(), asked.now()),
        asked.languages().isEmpty() || !service.languages().isEmpty(),
        room,
        asked.at() == null || service.at() == null
            ? null
            : Distance.kilometres(asked.at(), service.at()));
  }

  /** PRO-5: why the service cannot help this person, if so. */
  static Optional<String> refusal(ProvidedService service, CaseToMatch asked, Room room) {
    boolean speaks =
        service.languages().isEmpty()
            || asked.languages().isEmpty()
            || service.languages().stream()
                .map(CaseToMatch::primary)
                .anyMatch(asked.languages()::contains);
    if (!speaks) {
      return Optional.of("does not speak the language");
    }
    if (asked.victimAges().stream().noneMatch(age -> takes(service, age))) {
      return Optional.of("does not take people of this age");
    }
    return room.full() ? Optional.of(room.says()) : Optional.empty();
  }

  private static boolean takes(ProvidedService service, AgeBand age) {
    return switch (age) {
      case MINOR -> service.minimumAge() == null || service.minimumAge() < ADULT_AGE;
      case ADULT -> service.maximumAge() == null || service.maximumAge() >= ADULT_AGE;
      case UNKNOWN -> true;
    };
  }

  /** The same provider with another of its services. */
  ProviderFit and(ProviderFit other) {
    Set<Need> both = new TreeSet<>(needs);
    both.addAll(other.needs);
    return new ProviderFit(
        provider,
        Collections.unmodifiableSet(both),
        place,
        open.compareTo(other.open) <= 0 ? open : other.open,
        speaks || other.speaks,
        room.free() >= other.room.free() ? room : other.room,
        kilometres == null ? other.kilometres : kilometres);
  }

  /** PRO-3: why the other was not chosen. */
  String whyNot(ProviderFit other) {
    return MEASURES.stream()
        .filter(measure -> measure.order.compare(this, other) < 0)
        .findFirst()
        .map(measure -> measure.whyNot.apply(this, other))
        .orElse("the same provider");
  }
}
