package org.waylight.triage.facts.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.facts.domain.Named.Doubt;

/**
 * Businesses by their names: a name and what kind of place it is, in either order. Where the writer
 * uses no capitals, words that are too common to be a name end it.
 */
final class BusinessReader {
  private static final Set<String> KINDS =
      CommonWords.of(
          """
          spa spas motel hotel inn lodge suites resort hostel massage reflexology acupressure bodywork salon studio
          restaurant grill diner cafe bistro buffet wok bar cantina club lounge pub tavern karaoke casino nails farm farms
          ranch orchard orchards dairy nursery vineyard vineyards builders roofing construction landscaping drywall shows
          carnival amusements palace pizzeria taqueria bakery plaza apartments garment seafood catfish poultry foods packing
          staffing laundromat laundry carwash motors trucking court houses steakhouse sushi noodle kitchen
          """);
  private static final Set<String> KINDS_BEFORE =
      CommonWords.of(
          """
          motel hotel rancho restaurante cantina bar club taqueria spa finca granja hacienda tienda panaderia lavanderia
          fabrica posada hostal salon cafe bodega antro empresa compania bufet bufete karaoke
          """);
  private static final Set<String> LINKS =
      Set.of("of", "the", "and", "n", "de", "del", "la", "el", "los", "las", "y");
  private static final Set<String> ARTICLES = Set.of("the", "el", "la", "los", "las");
  private static final int LONGEST_NAME = 4;
  private static final int LONGEST_PLAIN_NAME = 2;

  private final Gazetteer gazetteer;

  BusinessReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  List<Fact> of(SpeltWords words) {
    List<Fact> found = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      Optional<Fact> chain = Chains.at(words, at);
      if (chain.isPresent()) {
        add(chain.get(), found);
      } else if (words.is(at, KINDS)) {
        Fact named = endingWith(words, at);
        if (named != null) {
          add(named, found);
        }
      }
      if (chain.isEmpty() && words.is(at, KINDS_BEFORE)) {
        Fact named = beginningWith(words, at);
        if (named != null) {
          add(named, found);
        }
      }
    }
    return found;
  }

  private static void add(Fact fact, List<Fact> found) {
    found.removeIf(
        other -> other.overlaps(fact) && other.end() - other.start() < fact.end() - fact.start());
    if (found.stream().noneMatch(fact::overlaps)) {
      found.add(fact);
    }
  }

  /** "Golden Lotus Spa", "the zia crown motel". */
  private static @Nullable Fact endingWith(SpeltWords words, int kind) {
    int first = kind;
    int most = words.capitals() && words.capital(kind - 1) ? LONGEST_NAME : LONGEST_PLAIN_NAME;
    while (first > 0
        && kind - first < most
        && !words.begins(first)
        && words.joins(first)
        && names(words, first - 1)) {
      first--;
    }
    while (first < kind && words.is(first, LINKS)) {
      first++;
    }
    return first == kind ? null : fact(words, first, kind, kind);
  }

  /** "Hotel Brisa del Coco", "cantina el farolito". */
  private @Nullable Fact beginningWith(SpeltWords words, int kind) {
    int last = kind;
    boolean capitals = words.capitals();
    while (words.joins(last + 1) && last - kind < LONGEST_NAME) {
      boolean named = capitals ? words.capital(last + 1) : names(words, last + 1);
      boolean linked =
          words.is(last + 1, LINKS) && words.joins(last + 2) && mayName(words, last + 2);
      if (!named && !linked) {
        break;
      }
      last++;
    }
    while (last > kind && words.is(last, LINKS)) {
      last--;
    }
    return last == kind || isPlace(words, kind + 1, last) ? null : fact(words, kind, last, kind);
  }

  /** "Hotel New Hampshire" without more is a hotel there. */
  private boolean isPlace(SpeltWords words, int first, int last) {
    boolean linked = words.is(first, LINKS);
    NamedWords name = NamedWords.at(words, linked ? first + 1 : first, gazetteer);
    return name != null
        && name.last() == last
        && (linked || name.meanings().stream().anyMatch(meaning -> meaning.doubt() == Doubt.NONE));
  }

  private static boolean mayName(SpeltWords words, int at) {
    return words.capitals() ? words.capital(at) : names(words, at);
  }

  /**
   * A capital names, but for a common word that begins the sentence; else only a rare word does.
   */
  private static boolean names(SpeltWords words, int at) {
    if (words.hasDigit(at) || words.term(at).length() < 2) {
      return false;
    }
    if (words.capitals() && words.capital(at)) {
      return !words.begins(at) || !CommonWords.ALL.contains(words.term(at));
    }
    return !CommonWords.ALL.contains(words.term(at)) && !words.capitals();
  }

  private static @Nullable Fact fact(SpeltWords words, int first, int last, int kind) {
    List<String> name = new ArrayList<>();
    for (int at = first; at <= last; at++) {
      if (at != kind && !words.is(at, ARTICLES)) {
        name.add(words.term(at));
      }
    }
    // "Chinese Restaurant" and "Massage Spa" say what it is, not which.
    if (name.isEmpty() || CommonWords.ALL.containsAll(name)) {
      return null;
    }
    if (name.size() == 1) {
      name.add(words.term(kind));
    }
    return new Fact(FactKind.BUSINESS, words.start(first), words.end(last), String.join(" ", name));
  }
}
