package org.waylight.triage.statistics.domain;

import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Keeps small counts back so that nobody can work them out, not by subtracting from the total and
 * not by knowing these rules either (DIS-6).
 *
 * <ul>
 *   <li>A count of one or two is not shown.
 *   <li>Where categories add up, others are hidden with it, in an order that has nothing to do with
 *       how many they count: hiding the smallest would tell that they are the smallest. One of them
 *       is not small, and together they are five or more: whatever the small ones are, the sum is
 *       the same.
 *   <li>Where that cannot be, the table is withheld, and with it all others that would tell the
 *       same total: if every category has two, the total tells that.
 * </ul>
 */
public final class SmallCounts {
  /** From this many on a count is shown. */
  public static final int SHOWN_FROM = 3;

  /** Two, the most a small one can be, and the least the one that hides it can be. */
  private static final int HIDES_FROM = SHOWN_FROM - 1 + SHOWN_FROM;

  private SmallCounts() {}

  /** The tables as they may leave; those whose categories add up count the same things. */
  public static List<CountTable> keptBack(List<Tally> tallies) {
    List<CountTable> tables = tallies.stream().map(SmallCounts::keptBack).toList();
    boolean anyWithheld = tables.stream().anyMatch(CountTable::withheld);
    return tallies.stream()
        .map(tally -> anyWithheld && tally.parts() ? withheld(tally) : keptBack(tally))
        .toList();
  }

  private static CountTable keptBack(Tally tally) {
    SortedMap<String, Long> shown = new TreeMap<>(tally.counts());
    boolean small = shown.values().removeIf(count -> count < SHOWN_FROM);
    if (!tally.parts()) {
      return new CountTable(tally.name(), null, shown, null, false);
    }
    long total = tally.total();
    if (!small) {
      return new CountTable(tally.name(), total, shown, 0L, false);
    }
    Iterator<String> hiding = shown.keySet().stream().sorted(tally.hidingOrder()).iterator();
    boolean hidden = false;
    while (hiding.hasNext() && !(hidden && total - sum(shown) >= HIDES_FROM)) {
      shown.remove(hiding.next());
      hidden = true;
    }
    long others = total - sum(shown);
    return hidden && others >= HIDES_FROM
        ? new CountTable(tally.name(), total, shown, others, false)
        : withheld(tally);
  }

  private static CountTable withheld(Tally tally) {
    return new CountTable(tally.name(), null, new TreeMap<>(), null, true);
  }

  private static long sum(SortedMap<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
