package org.waylight.triage.facts.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names and nicknames of people: after words that say so, after a title, or known first names. */
final class NameReader {
  private static final Set<String> SAYS_SO =
      CommonWords.of(
          "named aka nicknamed goes apodado apodada alias llama llamo llaman dicen decimos tal apellido hacerse llamar");
  private static final Set<String> TITLES =
      CommonWords.of(
          "mr mrs ms miss mister don dona doña senor senora uncle auntie aunt tio tia padrino madrina pastor");
  private static final Set<String> PEOPLE =
      CommonWords.of(
          """
          boss manager owner boyfriend bf girlfriend gf husband wife ex daughter son sister brother niece nephew cousin friend
          bestfriend roommate coworker driver foreman supervisor contractor recruiter stepdad stepmom stepfather pimp dude guy
          man woman girl boy homegirl landlord madam mamasan crewleader crew leader coach dealer client caller victim resident
          patron patrona jefe jefa dueno duena novio novia esposo esposa marido hija hijo hermana hermano sobrina sobrino prima
          primo amiga amigo cunado cunada yerno nuera contratista mayordomo raitero coyote encargado encargada supervisor
          padrote madrota padrastro madrastra papa mama muchacha muchacho nina nino senorita compadre comadre
          """);
  private static final Set<String> NOT_NAMES =
      CommonWords.of(
          "that this what him her them police cops hotline help ice migra english spanish god dios usted ustedes asi eso esto nada");

  private final FirstNames names;

  NameReader(FirstNames names) {
    this.names = names;
  }

  List<Fact> of(SpeltWords words, List<Fact> others) {
    List<Fact> found = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      if (isName(words, at)) {
        Fact fact = new Fact(FactKind.NAME, words.start(at), words.end(at));
        if (others.stream().noneMatch(fact::overlaps)) {
          found.add(fact);
        }
      }
    }
    return found;
  }

  private boolean isName(SpeltWords words, int at) {
    String term = words.term(at);
    if (term.length() < 2 || words.hasDigit(at) || words.is(at, NOT_NAMES)) {
      return false;
    }
    boolean capital = words.capitals() && words.capital(at) && !words.allCapitals(at);
    boolean common = CommonWords.ALL.contains(term);
    if (names.always(term) && !common) {
      return capital || !words.capitals() || before(words, at, PEOPLE) || before(words, at, TITLES);
    }
    if (common) {
      return false;
    }
    if (capital) {
      return (names.withCapital(term) && !words.begins(at))
          || before(words, at, SAYS_SO)
          || before(words, at, TITLES)
          || calledBefore(words, at)
          || (before(words, at, PEOPLE) && !words.begins(at))
          || quoted(words, at);
    }
    return (before(words, at, SAYS_SO) || calledBefore(words, at) || donBefore(words, at))
        && term.length() > 2;
  }

  private static boolean before(SpeltWords words, int at, Set<String> cues) {
    if (at == 0 || words.begins(at)) {
      return false;
    }
    String between = words.before(at).strip();
    boolean near = between.isEmpty() || between.equals(":") || between.matches("[.]?[\"'“‘]");
    int cue = at - 1;
    if (words.is(cue, Set.of("el", "la", "by", "de", "nombre"))) {
      cue--;
    }
    return near && words.is(cue, cues);
  }

  /** "Called Smoke", "known as", "name is": words that mean other things alone. */
  private static boolean calledBefore(SpeltWords words, int at) {
    boolean named =
        words.is(at - 1, Set.of("is", "was", "es")) && words.is(at - 2, Set.of("name", "nombre"));
    boolean known = words.term(at - 1).equals("as") && words.is(at - 2, Set.of("known"));
    boolean called =
        words.is(at - 1, Set.of("called", "calls")) && words.is(at - 2, PEOPLE) && words.joins(at);
    boolean calledThat =
        words.is(at - 1, Set.of("him", "her", "himself", "herself"))
            && words.is(at - 2, Set.of("call", "calls", "called"))
            && words.capital(at);
    return named || known || called || calledThat;
  }

  private static boolean donBefore(SpeltWords words, int at) {
    return words.is(at - 1, Set.of("don", "dona", "mister"))
        && words.joins(at)
        && !words.capitals();
  }

  /** One word in quotation marks that begins with a capital: a nickname. */
  private static boolean quoted(SpeltWords words, int at) {
    String before = at == 0 ? "" : words.before(at);
    String after = words.before(at + 1);
    return before.matches(".*[\"“‘'(]")
        && after.matches("[,.]?[\"”’')].*")
        && words.term(at).length() > 2;
  }
}
