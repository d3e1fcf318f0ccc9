package org.waylight.triage.facts.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.waylight.triage.facts.domain.Named.Doubt;
import org.waylight.triage.facts.domain.Named.Level;

/** Whether a name that stands alone is meant as a place. */
final class Plausible {
  private static final int CITY = 5;
  private static final int TOWN = 4;
  private static final int VILLAGE = 3;
  // Names of states and countries that people, dishes or verbs bear as well.
  private static final Set<String> DOUBTFUL =
      CommonWords.of(
          "georgia virginia washington guerrero hidalgo morelos tabasco colima durango sonora chile granada dominica montana"
              + " usa india oman malta monaco nauru tonga cali jersey peru cuba campeche puebla india martinica samoa guinea");
  private static final int ABBREVIATION = 4;

  private final SpeltWords words;
  private final PlaceContext context;

  Plausible(SpeltWords words, PlaceContext context) {
    this.words = words;
    this.context = context;
  }

  boolean town(NamedWords name) {
    int first = name.first();
    Named biggest =
        name.of(Level.TOWN).stream().max(Comparator.comparingInt(Named::size)).orElseThrow();
    int size = biggest.size();
    boolean announced = context.announced(first);
    boolean capital = words.capitals() && words.capital(first);
    if (context.personBefore(first)
        || context.streetBefore(first)
        || (context.inALongerName(first, name.last()) && !announced)) {
      return false;
    }
    if (words.size() == name.count()) {
      return size >= VILLAGE && biggest.doubt() != Doubt.WORD;
    }
    boolean longer = context.inALongerName(first, name.last());
    if (biggest.doubt() == Doubt.WORD) {
      return capital && announced && size >= VILLAGE && !longer && !words.begins(first);
    }
    if (biggest.doubt() == Doubt.FIRST_NAME) {
      return !longer
          && (capital
              ? (announced && size >= VILLAGE && !words.begins(first))
                  || (context.apart(first, name.last()) && size >= TOWN)
              : context.within(first) && size >= TOWN && !words.capitals());
    }
    boolean served = List.of("US", "CA", "MX").contains(biggest.country());
    if (!served && !capital) {
      return context.within(first);
    }
    if (words.capitals() && !capital) {
      return context.within(first) && size >= VILLAGE;
    }
    if (size >= CITY) {
      return true;
    }
    if (name.count() > 1) {
      return announced || size >= (capital ? VILLAGE : TOWN);
    }
    return capital
        ? announced || size >= TOWN || (size >= VILLAGE && context.apart(first, name.last()))
        : context.within(first) || (announced && size >= TOWN);
  }

  /** Whether a name that states share with their cities is said of the city. */
  boolean cityOf(NamedWords name) {
    return words.term(name.last()).equals("city")
        || words.term(name.last()).equals("nyc")
        || (words.term(name.first() - 1).matches("of|de|del")
            && words.term(name.first() - 2).matches("city|ciudad"));
  }

  boolean region(NamedWords name) {
    int first = name.first();
    boolean announced = context.announced(first);
    boolean capital = words.capitals() && words.capital(first);
    if (context.personBefore(first)) {
      return false;
    }
    boolean country = !name.has(Level.STATE);
    boolean shortened =
        name.meanings().stream()
            .filter(meaning -> meaning.level() == Level.STATE || meaning.level() == Level.COUNTRY)
            .allMatch(meaning -> meaning.doubt() == Doubt.WORD);
    if (words.is(first, DOUBTFUL) && name.count() == 1) {
      return announced || (capital && !country && !context.inALongerName(first, name.last()));
    }
    if (shortened) {
      return capital
          && announced
          && name.count() == 1
          && words.term(first).length() >= ABBREVIATION;
    }
    return !country || announced || capital;
  }
}
