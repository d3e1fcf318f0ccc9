package org.waylight.referral.matching.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.RecipientKind;

/**
 * Which protocols hold for a case, per kind of recipient (PRO-2, PRO-3). It looks at the rows of
 * the case's own places only, and leaves off once no wider place can hold anything better.
 */
public final class ProtocolMatcher {
  private static final RecipientKind[] KINDS = RecipientKind.values();

  private final CaseToMatch asked;
  private final Had had;

  /** The case's places that have protocols, narrowest first, and how narrow each is. */
  private final List<PlaceProtocols> places = new ArrayList<>();

  private final List<GeographyLevel> levels = new ArrayList<>();

  private ProtocolMatcher(Registry registry, CaseToMatch asked) {
    this.asked = asked;
    this.had = Had.of(asked);
    for (PlaceKey key : asked.places().keys()) {
      PlaceProtocols place = registry.protocolsAt(key);
      if (place != null) {
        places.add(place);
        levels.add(key.level());
      }
    }
  }

  /**
   * Every mandate that holds, and the most specific option, per kind of recipient: a mandate is
   * never crowded out.
   */
  public static List<ProtocolMatch> match(Registry registry, CaseToMatch asked) {
    ProtocolMatcher matcher = new ProtocolMatcher(registry, asked);
    List<ProtocolMatch> matches = new ArrayList<>();
    for (RecipientKind kind : KINDS) {
      matcher.mandates(kind, matches);
      matcher.option(kind).ifPresent(matches::add);
    }
    return matches;
  }

  private void mandates(RecipientKind kind, List<ProtocolMatch> matches) {
    List<ProtocolPublished> mandates = new ArrayList<>();
    for (PlaceProtocols place : places) {
      Row row = place.row();
      int end = place.end(kind, true);
      for (int i = row.next(place.start(kind, true), end, had);
          i < end;
          i = row.next(i + 1, end, had)) {
        mandates.add(row.at(i));
      }
    }
    mandates.sort(Specificity.MOST_SPECIFIC_FIRST);
    for (ProtocolPublished mandate : mandates) {
      matches.add(new ProtocolMatch(mandate, WhyMatched.of(mandate, asked), Optional.empty()));
    }
  }

  private Optional<ProtocolMatch> option(RecipientKind kind) {
    @Nullable ProtocolPublished best = null;
    @Nullable ProtocolPublished next = null;
    for (int p = 0; p < places.size(); p++) {
      if (next != null && levels.get(p) != next.geography().level()) {
        break; // wider than both; PRO-2: narrower geography decides first
      }
      PlaceProtocols place = places.get(p);
      Row row = place.row();
      int end = place.end(kind, false);
      int hit = row.next(place.start(kind, false), end, had);
      // They are in the order of PRO-2, so the third cannot be among the first two.
      for (int taken = 0; taken < 2 && hit < end; taken++) {
        ProtocolPublished found = row.at(hit);
        if (best == null || Specificity.MOST_SPECIFIC_FIRST.compare(found, best) < 0) {
          next = best;
          best = found;
        } else if (next == null || Specificity.MOST_SPECIFIC_FIRST.compare(found, next) < 0) {
          next = found;
        }
        hit = row.next(hit + 1, end, had);
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(
            new ProtocolMatch(
                best,
                WhyMatched.of(best, asked),
                next == null ? Optional.empty() : Optional.of(lost(best, next))));
  }

  private static NextBest lost(ProtocolPublished best, ProtocolPublished next) {
    return new NextBest(next.protocolId(), next.name(), Specificity.whyBefore(best, next));
  }
}
