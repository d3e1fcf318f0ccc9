package org.waylight.triage.facts.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.waylight.triage.assessment.domain.PlaceMention;

/** Every reader of concrete facts, asked in turn. The same text always gives the same facts. */
public final class FactReader {
  private static final Comparator<Fact> BY_PLACE =
      Comparator.comparingInt(Fact::start).thenComparingInt(Fact::end).thenComparing(Fact::kind);

  private final PlaceReader gazetteer;
  private final BusinessReader businesses;
  private final NameReader names;

  /** Reads with this gazetteer and these names. */
  public FactReader(Gazetteer gazetteer, FirstNames firstNames) {
    names = new NameReader(firstNames);
    this.gazetteer = new PlaceReader(gazetteer);
    businesses = new BusinessReader(gazetteer);
  }

  /** What the text says. */
  public FactsRead read(SpeltWords words) {
    List<Fact> found = new ArrayList<>();
    found.addAll(AddressReader.of(words));
    found.addAll(businesses.of(words));
    List<PlaceMention> places = gazetteer.of(words, found);
    found.addAll(PhoneReader.of(words.text()));
    found.addAll(HandleReader.of(words));
    found.addAll(PlateReader.of(words));
    found.addAll(TimeReader.of(words));
    found.addAll(DescriptionReader.of(words));
    List<Fact> named = new ArrayList<>(found);
    places.forEach(mention -> named.add(new Fact(FactKind.PLACE, mention.start(), mention.end())));
    found.addAll(names.of(words, named));
    found.sort(BY_PLACE);
    return new FactsRead(found, places);
  }
}
