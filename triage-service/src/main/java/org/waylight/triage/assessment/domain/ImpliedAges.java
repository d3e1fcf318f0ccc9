package org.waylight.triage.assessment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waylight.contracts.v1.ReadingKind;

/**
 * Finds ages that nobody calls an age: set behind a person ("Boy, 17, from"), guessed ("can't be
 * more than sixteen"), shortened ("f/15", "16yo"), as a school year ("10th grader") or a year of
 * birth ("DOB 2011"). It needs the text itself, for a comma makes the difference.
 */
final class ImpliedAges {
  private static final int OLDEST = 99;
  private static final int YOUNGEST_GUESSED = 4;
  private static final int ADULT = 18;

  private static final Set<String> PERSONS =
      words(
          """
          girl boy kid child daughter son sister brother niece nephew cousin cuz cuzin grandson
          granddaughter grandkid stepdaughter stepson caller patient client student female male
          juvenile teen friend bestfriend resident victim pv woman man lady gal guy person minor
          survivor worker youth son's bro sis her him she he me myself oldest youngest eldest
          muchacha muchacho chica chico nina nino hija hijo hermana hermano sobrina sobrino prima
          primo joven menor mujer hombre senora paciente alumna alumno nieta nieto cipota cipote
          chamaca chamaco morra morro patoja patojo ella el
          """);
  private static final Set<String> GUESSES =
      words(
          """
          maybe probably perhaps around about almost nearly like looks look looked barely under
          roughly say just only approx approximately turned turning turns nearly approximately
          unos como casi quizas quiza parece aparenta apenas cumplio cumple cumplir
          """);
  private static final Set<String> CLEAR_GUESSES =
      words("maybe probably perhaps looks look looked parece aparenta quizas quiza");
  private static final Set<String> HAD =
      words("tengo tngo tiene tienen tene tenes tenemos cumplio cumplidos cumple cumplir cumpli");
  private static final Set<String> ABOUT = words("como los unos apenas solo casi ya recien");
  private static final Set<String> SMALL =
      words(
          """
          la lo le les se el los las pero y que q en con de ya no me nos un una es va esta estan como
          anda trabaja donde cuando porque xq pq ella si yo mi su dice a al para pa
          """);
  private static final Set<String> BORN =
      words("born dob birthdate birthday b nacio nasio naci nacida nacido nacimiento fn");
  private static final Set<String> LINKS =
      words("is am im are shes hes was theyre were be being ur");
  private static final Set<String> NOT_PERSONS =
      words(
          """
          room rm apt unit suite exit route rt hwy highway i us sr mile pump gate lot floor bus
          flight page chapter may june july january february march april august september october
          november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday
          wednesday thursday friday saturday sunday mon tue wed thu fri sat sun am pm at by
          interstate street st ave avenue blvd number no terminal building bldg block house car
          calle avenida cuarto habitacion km ruta carretera
          """);
  private static final Pattern SHORT =
      Pattern.compile("(\\d{1,2})(?:yo|yr|yrs|yro|yos|f|m|y|an|ans)|(?:f|m)(\\d{1,2})");
  private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)");
  private static final Pattern GRADE_LETTERS = Pattern.compile("grad(?:e|er|ers|es)");
  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("sixth", 6),
          Map.entry("seventh", 7),
          Map.entry("eighth", 8),
          Map.entry("ninth", 9),
          Map.entry("tenth", 10),
          Map.entry("eleventh", 11),
          Map.entry("twelfth", 12));

  private final String text;
  private final List<Word> words;
  private final int year;
  private final List<Hit> hits = new ArrayList<>();

  private ImpliedAges(String text, List<Word> words, int year) {
    this.text = text;
    this.words = words;
    this.year = year;
  }

  /**
   * The ages implied.
   *
   * @param year in which the text is read
   */
  static List<Hit> of(String text, List<Word> words, int year) {
    ImpliedAges ages = new ImpliedAges(text, words, year);
    for (int at = 0; at < words.size(); at++) {
      ages.readAt(at);
    }
    return ages.hits;
  }

  private void readAt(int at) {
    String term = term(at);
    Matcher shortened = SHORT.matcher(term);
    if (shortened.matches()) {
      age("age.short", number(shortened), at, at);
    }
    Optional<Integer> years = AgeReader.years(term).filter(n -> n > 0 && n <= OLDEST);
    years.filter(n -> isSetBehindPerson(at)).ifPresent(n -> age("age.behind", n, at, at));
    years.filter(n -> isHad(at, n)).ifPresent(n -> age("age.had", n, at - 1, at));
    years.filter(n -> isGuessed(at, n)).ifPresent(n -> age("age.guessed", n, at - 1, at));
    grade(at);
    birth(at);
  }

  /** "Boy, 17, Fresno", "niece Winona, 14, got in", "Caller 16.", "f/15", "(15)". */
  private boolean isSetBehindPerson(int at) {
    String before = term(at - 1);
    String between = between(at - 1);
    if ((before.equals("f") || before.equals("m")) && between.equals("/")) {
      return true;
    }
    if (at == 0 || !endsHere(at) || AgeReader.isSpanishSon(words, at - 1)) {
      return false;
    }
    boolean set = between.equals(", ") || between.equals(" (") || between.equals(",");
    boolean plain = between.equals(" ") && PERSONS.contains(before);
    boolean named =
        Character.isUpperCase(text.charAt(words.get(at - 1).start()))
            && !NOT_PERSONS.contains(before)
            && !Character.isDigit(text.charAt(words.get(at - 1).start()));
    return plain || (set && (PERSONS.contains(before) || named) && !term(at + 1).matches("\\d{4}"));
  }

  /** "maybe 15", "looks like 14", "not more than sixteen", "fifteen at most". */
  private boolean isGuessed(int at, int years) {
    if (years < YOUNGEST_GUESSED || years > 30) {
      return false;
    }
    boolean limit =
        term(at - 1).equals("than")
            && Set.of("more", "older", "younger", "less").contains(term(at - 2));
    boolean most =
        term(at + 1).equals("at") && Set.of("most", "best", "tops").contains(term(at + 2))
            || term(at + 1).equals("tops")
            || (term(at + 1).equals("or") && term(at + 2).equals("so"));
    boolean hedged =
        GUESSES.contains(term(at - 1))
            && endsHere(at)
            && (CLEAR_GUESSES.contains(term(at - 1)) || isAboutPerson(at - 2));
    boolean said = LINKS.contains(term(at - 1)) && endsHere(at) && isWho(at);
    return (limit && endsHere(at)) || most || hedged || said;
  }

  /** "tengo 14", "tiene como quince", "uno de 15": what is had is years, if nothing is counted. */
  private boolean isHad(int at, int years) {
    boolean had =
        HAD.contains(term(at - 1))
            || (HAD.contains(term(at - 2)) && ABOUT.contains(term(at - 1)))
            || (Set.of("uno", "una", "otro", "otra", "nina", "nino", "muchacha", "muchacho")
                    .contains(term(at - 2))
                && term(at - 1).equals("de"));
    return had && years >= YOUNGEST_GUESSED && years < 40 && (endsHere(at) || isSmall(at + 1));
  }

  private boolean isSmall(int at) {
    return at == words.size() || SMALL.contains(term(at));
  }

  /** Somebody is spoken of shortly before. */
  private boolean isAboutPerson(int from) {
    for (int at = from; at >= 0 && at > from - 5; at--) {
      if (PERSONS.contains(term(at))
          || LINKS.contains(term(at))
          || Character.isUpperCase(text.charAt(words.get(at).start()))) {
        return true;
      }
      if (words.get(at).gap() >= Words.SENTENCE_GAP) {
        break;
      }
    }
    return from < 0;
  }

  private boolean isWho(int at) {
    String link = term(at - 1);
    return Set.of("im", "shes", "hes", "am", "theyre", "ur").contains(link)
        || (link.equals("is")
            && !Set.of("it", "this", "that", "there", "number", "room", "price", "rate", "total")
                .contains(term(at - 2)));
  }

  /** Nothing follows that the number could count. */
  private boolean endsHere(int at) {
    String after = at + 1 < words.size() ? between(at) : ".";
    if (!after.isBlank() && !after.equals("-") && !after.startsWith("'")) {
      return ".,;:!?)/\n\"”".indexOf(after.strip().isEmpty() ? '.' : after.strip().charAt(0)) >= 0
          && !isClock(at);
    }
    return Set.of(
            "and", "or", "but", "from", "who", "with", "w", "at", "in", "on", "n", "she", "he",
            "they", "i", "now", "rn", "lol", "pls", "please", "staying", "living", "not", "is",
            "was", "so", "too", "when", "max", "tops", "y", "o", "pero", "que", "de", "con", "en")
        .contains(term(at + 1));
  }

  private boolean isClock(int at) {
    return between(at).equals(":") || between(at).equals(".") && isNumber(term(at + 1));
  }

  /** "8th grader", "in 7th", "tenth grade", "grade 9"; up to the twelfth. */
  private void grade(int at) {
    if (term(at).equals("grade")
        && AgeReader.years(term(at + 1)).filter(n -> n <= 12).isPresent()) {
      minor("grade", at, at + 1);
    }
    Matcher ordinal = ORDINAL.matcher(term(at));
    Integer grade = ordinal.matches() ? Integer.valueOf(ordinal.group(1)) : ORDINALS.get(term(at));
    if (grade == null || grade > 12) {
      return;
    }
    if (GRADE_LETTERS.matcher(term(at + 1)).matches()) {
      minor("grade", at, at + 1);
    } else if (ordinal.matches() && grade > 2 && term(at - 1).equals("in") && endsHere(at)) {
      minor("grade", at - 1, at);
    }
  }

  /** "born 2013", "DOB 2011", "class of 2030". */
  private void birth(int at) {
    if (!term(at).matches("20\\d\\d")) {
      return;
    }
    int said = Integer.parseInt(term(at));
    boolean born =
        Stream.of(term(at - 1), term(at - 2), term(at - 3), term(at - 4)).anyMatch(BORN::contains);
    boolean graduates = term(at - 1).equals("of") && term(at - 2).equals("class");
    if ((born && said > year - ADULT) || (graduates && said >= year)) {
      minor("birth-year", at - 1, at);
    }
  }

  private void age(String id, int years, int from, int to) {
    hits.add(AgeReader.hit(id, years, words, Math.max(0, from), to));
  }

  private void minor(String id, int from, int to) {
    hits.add(
        new Hit(
            id + "@1",
            Set.of(Finding.reading(ReadingKind.MINOR)),
            1,
            words.get(Math.max(0, from)).start(),
            words.get(to).end()));
  }

  private String between(int at) {
    return at >= 0 && at + 1 < words.size()
        ? text.substring(words.get(at).end(), words.get(at + 1).start())
        : "";
  }

  private String term(int at) {
    return at >= 0 && at < words.size() ? words.get(at).term() : "";
  }

  private static boolean isNumber(String term) {
    return !term.isEmpty() && term.chars().allMatch(Character::isDigit);
  }

  private static int number(Matcher matcher) {
    return Integer.parseInt(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
  }

  private static Set<String> words(String listed) {
    return Stream.of(listed.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }
}
