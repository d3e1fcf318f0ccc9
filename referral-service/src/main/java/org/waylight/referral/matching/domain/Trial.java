package org.waylight.referral.matching.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.RecipientKind;

/**
 * PRO-3: what a change of the registry would have done to past cases. Each case is matched twice;
 * what differs is gathered by who is told before and who instead.
 */
public final class Trial {
  /** How many cases of a change are named, for a person to look at. */
  static final int EXAMPLES = 10;

  /**
   * One change of who is told.
   *
   * @param before absent: nobody was told by a protocol of this kind
   * @param after absent: nobody is any more
   * @param examples the first cases it concerns
   */
  public record Change(
      @Nullable Told before, @Nullable Told after, int cases, List<UUID> examples) {}

  private record Pair(@Nullable Told before, @Nullable Told after) {}

  private final Registry before;
  private final Registry after;
  private final Freshness freshness;
  private final Map<Pair, List<UUID>> examples = new HashMap<>();
  private final Map<Pair, Integer> counts = new HashMap<>();
  private int cases;
  private int changed;

  /** A trial of one registry against another. */
  public Trial(Registry before, Registry after, Freshness freshness) {
    this.before = before;
    this.after = after;
    this.freshness = freshness;
  }

  /** Matches a case twice and keeps what differs. */
  public void take(UUID caseId, CaseToMatch asked) {
    List<Told> lost = told(before, asked);
    List<Told> gained = told(after, asked);
    List<Told> same = new ArrayList<>(lost);
    same.retainAll(gained);
    lost.removeAll(same);
    gained.removeAll(same);
    cases++;
    if (!lost.isEmpty() || !gained.isEmpty()) {
      changed++;
      for (RecipientKind kind : RecipientKind.values()) {
        pair(caseId, of(lost, kind), of(gained, kind));
      }
    }
  }

  /** How many cases were tried. */
  public int cases() {
    return cases;
  }

  /** For how many of them something else would have been proposed. */
  public int changed() {
    return changed;
  }

  /** The changes, what concerns most cases first. */
  public List<Change> changes() {
    return counts.entrySet().stream()
        .map(
            entry ->
                new Change(
                    entry.getKey().before(),
                    entry.getKey().after(),
                    entry.getValue(),
                    List.copyOf(examples.getOrDefault(entry.getKey(), List.of()))))
        .sorted(
            Comparator.comparingInt(Change::cases)
                .reversed()
                .thenComparing(change -> String.valueOf(change.after()))
                .thenComparing(change -> String.valueOf(change.before())))
        .toList();
  }

  private void pair(UUID caseId, List<Told> lost, List<Told> gained) {
    for (int i = 0; i < Math.max(lost.size(), gained.size()); i++) {
      Pair pair =
          new Pair(i < lost.size() ? lost.get(i) : null, i < gained.size() ? gained.get(i) : null);
      counts.merge(pair, 1, Integer::sum);
      List<UUID> named = examples.computeIfAbsent(pair, unused -> new ArrayList<>());
      if (named.size() < EXAMPLES) {
        named.add(caseId);
      }
    }
  }

  private static List<Told> of(List<Told> all, RecipientKind kind) {
    return all.stream().filter(told -> told.recipientKind() == kind).toList();
  }

  private List<Told> told(Registry registry, CaseToMatch asked) {
    List<Told> told = new ArrayList<>();
    for (MatchedOption option : OptionFinder.find(registry, asked, freshness)) {
      ProtocolPublished protocol = option.protocol();
      if (protocol != null) {
        told.add(Told.of(protocol, option.organisation()));
      }
    }
    return told;
  }
}
