package org.waylight.triage.facts.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.facts.domain.Named.Level;

/**
 * Words of a text that are a name in the gazetteer.
 *
 * @param first index of the first word
 * @param last of the last
 */
record NamedWords(int first, int last, List<Named> meanings) {
  private static final Set<String> ABBREVIATED =
      Set.of("st", "ste", "ft", "mt", "sta", "n", "s", "w", "d", "p", "u");

  /** The longest name that begins at a word; null if none does. */
  static @Nullable NamedWords at(SpeltWords words, int first, Gazetteer gazetteer) {
    int most = Math.min(gazetteer.longestFrom(words.term(first)), words.size() - first);
    if (most == 0) {
      return null;
    }
    int reach = 1;
    while (reach < most && chained(words, first + reach)) {
      reach++;
    }
    for (int count = reach; count > 0; count--) {
      List<Named> meanings = gazetteer.named(joined(words, first, count));
      if (!meanings.isEmpty()) {
        return new NamedWords(first, first + count - 1, meanings);
      }
    }
    return null;
  }

  private static String joined(SpeltWords words, int first, int count) {
    if (count == 1) {
      return words.term(first);
    }
    StringBuilder joined = new StringBuilder(Gazetteer.shortened(words.term(first)));
    for (int at = first + 1; at < first + count; at++) {
      joined.append(' ').append(words.term(at));
    }
    return joined.toString();
  }

  /** "St. Louis" and "D.C." are one name, "left Reno. Sparks" is two. */
  private static boolean chained(SpeltWords words, int at) {
    String between = words.before(at);
    return switch (between) {
      case " ", "-", "  " -> true;
      case ".", ". " -> words.is(at - 1, ABBREVIATED);
      default -> false;
    };
  }

  List<Named> of(Level level) {
    return meanings.stream().filter(meaning -> meaning.level() == level).toList();
  }

  boolean has(Level level) {
    return meanings.stream().anyMatch(meaning -> meaning.level() == level);
  }

  int count() {
    return last - first + 1;
  }
}
