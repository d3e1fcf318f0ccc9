package org.waylight.triage.facts.domain;

import java.util.Set;
import org.waylight.triage.assessment.domain.PlaceMention.Role;

/** What the words around a name say: that it is a place at all, and what it is to the situation. */
final class PlaceContext {
  private static final Set<String> AT =
      CommonWords.of(
          "in at near outside inside around nr n. en cerca afueras within throughout across");
  private static final Set<String> TOWARDS =
      CommonWords.of(
          "to towards toward by off through thru a hacia por pasamos passed passing cruzamos dice says");
  private static final Set<String> FROM = CommonWords.of("from frm desde");
  private static final Set<String> OF = Set.of("of", "de", "del");
  private static final Set<String> PASSED_OVER =
      CommonWords.of(
          "the downtown south north east west upstate central southern northern eastern western rural metro el la"
              + " greater city town village state ciudad pueblo estado just here aqui ahi over out right de of");
  private static final Set<String> TELLING =
      CommonWords.of(
          "call calls calling called caller calld phoning phoned text texting txting write writes writing llama llamo llaman"
              + " llamando llamada escribo escribe escriben escribiendo marco hablo habla reporta");
  private static final Set<String> COMING =
      CommonWords.of(
          "soy es son somos eres era vino vine viene vienen vengo llego llegue llegaron originaria originario originarios"
              + " oriunda oriundo nacido nacida nacio naci mexicana mexicano paisano paisana paisanos traida traido trajeron"
              + " trajo traen gente familia salio sali mujer hombre muchacha muchacho nina nino senora senor hija hijo");
  private static final Set<String> PERSON_BEFORE =
      CommonWords.of(
          "named name names called aka mr mrs ms miss dr sister brother mother mom mama aunt auntie tia uncle tio cousin prima primo"
              + " daughter hija son hijo niece sobrina nephew friend amiga amigo girlfriend boyfriend novia novio wife husband"
              + " senor senora don dona officer detective sgt sergeant deputy llama llamada dicen baby girl boy user client");
  private static final Set<String> NOT_THE_PLACE_AFTER =
      CommonWords.of(
          "plate plates license licence tag tags placas visa accent area number driver id ids passport drivers");
  private static final Set<String> OF_AN_OFFICE =
      CommonWords.of(
          "police state highway university department patrol pd sheriff law attorney academy");

  private static final Set<String> SCHOOL =
      CommonWords.of("middle elementary high school university college hospital academy hs");
  private static final Set<String> OFFICE =
      CommonWords.of("office offices oficina oficinas based headquarters sede barracks bureau");

  private final SpeltWords words;

  PlaceContext(SpeltWords words) {
    this.words = words;
  }

  /** Whether a word before it says that a place follows. */
  boolean announced(int first) {
    int at = beforeThePlace(first);
    return words.is(at, AT) || words.is(at, FROM) || (words.is(at, TOWARDS) && at == first - 1);
  }

  /** Whether a word before it says that something is there. */
  boolean within(int first) {
    return words.is(beforeThePlace(first), AT);
  }

  /** Whether it stands between commas or full stops: "Brother of Renee, Yuma." */
  boolean apart(int first, int last) {
    boolean before = first == 0 || words.before(first).strip().matches("[,;(]|[.]");
    String after = words.before(last + 1).strip();
    return before && (last + 1 == words.size() || after.startsWith(",") || after.startsWith("."));
  }

  boolean personBefore(int first) {
    return first > 0 && words.joins(first) && words.is(first - 1, PERSON_BEFORE);
  }

  /** Whether it is a part of a longer name in capitals: "Austin Powers", "Mary Houston". */
  boolean inALongerName(int first, int last) {
    if (!words.capitals()) {
      return false;
    }
    boolean before =
        first > 0
            && !words.begins(first)
            && words.joins(first)
            && words.capital(first - 1)
            && !words.allCapitals(first - 1)
            && !CommonWords.ALL.contains(words.term(first - 1));
    return before || (words.joins(last + 1) && words.capital(last + 1) && !words.begins(last + 1));
  }

  /** "En la Tremont" is an avenue. */
  boolean streetBefore(int first) {
    return words.term(first - 1).equals("la")
        && words.joins(first)
        && words.term(first - 2).matches("de|en|por|sobre|a");
  }

  boolean says(int last, Role role) {
    return switch (role) {
      case ASIDE ->
          words.joins(last + 1)
              && (words.is(last + 1, SCHOOL)
                  || (words.is(last + 1, OF_AN_OFFICE) && words.capital(last + 1)));
      case HERE, TELLER, ORIGIN -> words.is(last + 1, NOT_THE_PLACE_AFTER) && words.joins(last + 1);
    };
  }

  /** What the place is to the situation. */
  Role role(int first, int last, boolean abroad) {
    if (says(last, Role.ASIDE)) {
      return Role.ASIDE;
    }
    int at = beforeThePlace(first);
    if (words.is(at - 1, OFFICE) || (words.is(first - 1, OF) && words.is(first - 2, OFFICE))) {
      return Role.TELLER;
    }
    if (words.is(at, FROM)) {
      return tellsBefore(at) ? Role.TELLER : Role.ORIGIN;
    }
    if (at >= 0 && words.is(at, OF)) {
      return abroad || words.is(at - 1, COMING) ? Role.ORIGIN : Role.HERE;
    }
    if (words.is(first - 1, OF) && (abroad || words.is(first - 2, COMING))) {
      return Role.ORIGIN;
    }
    return Role.HERE;
  }

  private boolean tellsBefore(int preposition) {
    for (int at = preposition - 1; at >= Math.max(0, preposition - 3); at--) {
      if (words.is(at, TELLING)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The word before the place, but for what may stand between: "in the city of", "near downtown".
   */
  private int beforeThePlace(int first) {
    int at = first - 1;
    int least = Math.max(0, first - 4);
    while (at > least && !words.begins(at + 1) && words.is(at, PASSED_OVER)) {
      at--;
    }
    return at >= 0 && !words.begins(at + 1) ? at : -1;
  }
}
