package org.waylight.triage.facts.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every reader of concrete facts, asked in turn. The same text always gives the same facts. */
public final class FactReader {
  private static final Comparator<Fact> BY_PLACE =
      Comparator.comparingInt(Fact::start).thenComparingInt(Fact::end).thenComparing(Fact::kind);

  private FactReader() {}

  /** The facts, by where they stand. */
  public static List<Fact> of(SpeltWords words) {
    List<Fact> found = new ArrayList<>();
    found.addAll(PhoneReader.of(words.text()));
    found.addAll(HandleReader.of(words.text()));
    found.addAll(PlateReader.of(words));
    found.addAll(AddressReader.of(words.text()));
    found.addAll(BusinessReader.of(words));
    found.sort(BY_PLACE);
    return found;
  }
}
