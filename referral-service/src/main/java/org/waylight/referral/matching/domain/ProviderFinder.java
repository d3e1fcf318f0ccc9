package org.waylight.referral.matching.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.ProvidedService;
import org.waylight.contracts.v1.RecipientKind;

/** PRO-5: providers by need, eligibility, area and capacity. */
final class ProviderFinder {
  private static final int ADULT_AGE = 18;

  /** Among eligible providers with room: who covers most, is nearest, and counts free places. */
  private static final Comparator<Fit> BEST_FIRST =
      comparing((Fit fit) -> fit.needs.size(), reverseOrder())
          .thenComparing(fit -> fit.place.level(), reverseOrder())
          .thenComparing(fit -> fit.free, reverseOrder())
          .thenComparing(fit -> fit.offer.provider().organisationId());

  private record Fit(Offer offer, Set<Need> needs, PlaceKey place, int free) {}

  private ProviderFinder() {}

  /** For every need the best provider; one that covers several needs appears once. */
  static List<MatchedOption> find(Registry registry, CaseToMatch asked, Freshness freshness) {
    Set<Need> open =
        new TreeSet<>(asked.needs().isEmpty() ? Set.of(Need.CASE_MANAGEMENT) : asked.needs());
    List<Fit> ranked = rank(registry, asked, freshness, open);
    List<MatchedOption> options = new ArrayList<>();
    for (Need need : List.copyOf(open)) {
      if (!open.contains(need)) {
        continue;
      }
      List<Fit> able = ranked.stream().filter(fit -> fit.needs.contains(need)).toList();
      if (!able.isEmpty()) {
        Fit best = able.getFirst();
        open.removeAll(best.needs);
        options.add(option(best, able.size() > 1 ? able.get(1) : null, asked));
      }
    }
    return options;
  }

  private static List<Fit> rank(
      Registry registry, CaseToMatch asked, Freshness freshness, Set<Need> wanted) {
    Map<UUID, Fit> fits = new LinkedHashMap<>();
    for (PlaceKey place : asked.places().keys()) {
      for (Need need : wanted) {
        for (Offer offer : registry.offers(place, need)) {
          if (eligible(offer.service(), asked) && freshness.problem(offer.provider()).isEmpty()) {
            fits.merge(
                offer.provider().organisationId(),
                new Fit(offer, Set.of(need), place, free(offer.service())),
                ProviderFinder::join);
          }
        }
      }
    }
    return fits.values().stream().sorted(BEST_FIRST).toList();
  }

  private static Fit join(Fit first, Fit second) {
    Set<Need> needs = new TreeSet<>(first.needs);
    needs.addAll(second.needs);
    return new Fit(first.offer, needs, first.place, Math.max(first.free, second.free));
  }

  private static int free(ProvidedService service) {
    return service.available() == null ? 0 : service.available();
  }

  private static boolean eligible(ProvidedService service, CaseToMatch asked) {
    boolean room = service.available() == null || service.available() > 0;
    boolean speaks =
        service.languages().isEmpty()
            || asked.languages().isEmpty()
            || service.languages().stream()
                .map(CaseToMatch::primary)
                .anyMatch(asked.languages()::contains);
    return room && speaks && asked.victimAges().stream().anyMatch(age -> takes(service, age));
  }

  private static boolean takes(ProvidedService service, AgeBand age) {
    return switch (age) {
      case MINOR -> service.minimumAge() == null || service.minimumAge() < ADULT_AGE;
      case ADULT -> service.maximumAge() == null || service.maximumAge() >= ADULT_AGE;
      case UNKNOWN -> true;
    };
  }

  private static MatchedOption option(Fit best, @Nullable Fit next, CaseToMatch asked) {
    List<String> why = new ArrayList<>();
    String needs = best.needs.stream().map(Enum::name).collect(Collectors.joining(", "));
    why.add("PRO-5: covers " + needs);
    why.add("PRO-5: area " + best.place.level());
    why.add("PRO-5: takes people of this age and language");
    why.add(best.free > 0 ? "PRO-5: has free places" : "PRO-5: does not count its places: ask");
    if (asked.needs().isEmpty()) {
      why.add("PRO-5: no need was named; somebody to talk it through");
    }
    why.addAll(asked.places().widened());
    asked.places().unresolved().ifPresent(why::add);
    return new MatchedOption(
        RecipientKind.SERVICE_PROVIDER,
        best.offer.provider(),
        null,
        Collections.unmodifiableSet(best.needs),
        why,
        Optional.ofNullable(next)
            .map(
                other ->
                    new NextBest(
                        other.offer.provider().organisationId(),
                        other.offer.provider().name(),
                        whyNot(best, other))));
  }

  private static String whyNot(Fit best, Fit next) {
    if (next.needs.size() < best.needs.size()) {
      return "covers fewer of the needs";
    }
    if (next.place.level() != best.place.level()) {
      return "serves a wider area: %s after %s".formatted(next.place.level(), best.place.level());
    }
    return next.free < best.free ? "has fewer free places" : "equal; taken in order of ids";
  }
}
