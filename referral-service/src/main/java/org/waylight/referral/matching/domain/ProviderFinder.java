package org.waylight.referral.matching.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.RecipientKind;

/** PRO-5: providers by need, eligibility, area, hours, language, capacity and distance. */
final class ProviderFinder {
  /** So many of those passed over are named; the rest is counted. */
  private static final int NAMED = 3;

  private final Registry registry;
  private final CaseToMatch asked;
  private final Freshness freshness;
  private final Map<UUID, ProviderFit> fits = new LinkedHashMap<>();
  private final Map<UUID, String> refused = new LinkedHashMap<>();

  private ProviderFinder(Registry registry, CaseToMatch asked, Freshness freshness) {
    this.registry = registry;
    this.asked = asked;
    this.freshness = freshness;
  }

  /** For every need the best provider; one that covers several needs appears once. */
  static List<MatchedOption> find(Registry registry, CaseToMatch asked, Freshness freshness) {
    return new ProviderFinder(registry, asked, freshness).find();
  }

  private List<MatchedOption> find() {
    Set<Need> open =
        new TreeSet<>(asked.needs().isEmpty() ? Set.of(Need.CASE_MANAGEMENT) : asked.needs());
    look(open);
    List<ProviderFit> ranked = new ArrayList<>(fits.values());
    ranked.sort(ProviderFit.BEST_FIRST);
    List<MatchedOption> options = new ArrayList<>();
    for (Need need : List.copyOf(open)) {
      if (open.contains(need)) {
        List<ProviderFit> able =
            ranked.stream().filter(fit -> fit.needs().contains(need)).limit(2).toList();
        if (!able.isEmpty()) {
          open.removeAll(able.getFirst().needs());
          options.add(option(able.getFirst(), able.size() > 1 ? able.get(1) : null));
        }
      }
    }
    return options;
  }

  private void look(Set<Need> wanted) {
    Set<UUID> usable = new HashSet<>();
    for (PlaceKey place : asked.places().keys()) {
      for (Need need : wanted) {
        for (Offer offer : registry.offers(place, need)) {
          UUID provider = offer.provider().organisationId();
          Room room = Room.of(offer.service(), asked.now(), freshness.countHolds());
          Optional<String> refusal = ProviderFit.refusal(offer.service(), asked, room);
          if (refusal.isEmpty() && !usable.contains(provider)) {
            refusal = freshness.problem(offer.provider());
          }
          if (refusal.isPresent()) {
            refused.putIfAbsent(provider, offer.provider().name() + " " + refusal.get());
          } else {
            usable.add(provider);
            fits.merge(provider, ProviderFit.of(offer, need, asked, room), ProviderFit::and);
          }
        }
      }
    }
    refused.keySet().removeAll(fits.keySet());
  }

  private MatchedOption option(ProviderFit best, @Nullable ProviderFit next) {
    return new MatchedOption(
        RecipientKind.SERVICE_PROVIDER,
        best.provider(),
        null,
        best.needs(),
        why(best),
        Optional.ofNullable(next)
            .map(
                other ->
                    new NextBest(
                        other.provider().organisationId(),
                        other.provider().name(),
                        best.whyNot(other))));
  }

  private List<String> why(ProviderFit best) {
    List<String> why = new ArrayList<>();
    why.add(
        "PRO-5: covers " + best.needs().stream().map(Enum::name).collect(Collectors.joining(", ")));
    why.add("PRO-5: area " + best.place().level());
    why.add("PRO-5: takes people of this age and language");
    why.add(
        switch (best.open()) {
          case OPEN -> "PRO-5: open now";
          case NOT_KNOWN -> "PRO-5: its hours are not known: ask";
          case CLOSED -> "PRO-5: closed now";
        });
    why.add("PRO-5: " + best.room().says());
    if (best.kilometres() != null) {
      why.add("PRO-5: " + best.kilometres() + " km away");
    }
    if (asked.needs().isEmpty()) {
      why.add("PRO-5: no need was named; somebody to talk it through");
    }
    refused.values().stream().limit(NAMED).forEach(name -> why.add("passed over " + name));
    if (refused.size() > NAMED) {
      why.add("passed over " + (refused.size() - NAMED) + " more");
    }
    why.addAll(asked.places().widened());
    asked.places().unresolved().ifPresent(why::add);
    return why;
  }
}
