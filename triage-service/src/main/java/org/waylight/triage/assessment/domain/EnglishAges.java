package org.waylight.triage.assessment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How ages are written in English: said ("she's 15"), guessed, shortened, as a school year. */
final class EnglishAges {
  private static final int YOUNGEST_GUESSED = 4;
  private static final int OLDEST_GUESSED = 30;
  private static final int YOUNGEST_PLAIN = 5;
  private static final int LAST_GRADE = 12;

  private static final Map<String, Integer> NUMBERS =
      numbered(
          """
          - - - - four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
          seventeen eighteen nineteen twenty
          """);
  private static final Map<String, Integer> ORDINALS =
      numbered(
          """
          - first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
          """);
  private static final Set<String> YEARS = Set.of("year", "years", "yr", "yrs");
  private static final Set<String> COUNTED =
      AgeText.words(
          """
          year years yr yrs week weeks month months day days hour hours hrs minute minutes min am pm
          dollars bucks percent people girls women men guys kids miles blocks of times other more
          others feet ft st th nd rd k grand
          """);
  private static final Set<String> WHO =
      AgeText.words(
          "i im she shes he hes girl boy daughter son sister brother niece nephew kid child");
  private static final Set<String> LINKS =
      AgeText.words("is am was are s only just about like turned turning barely maybe almost");
  private static final Set<String> PERSONS =
      AgeText.words(
          """
          girl boy kid child daughter son sister brother niece nephew cousin cuz cuzin grandson
          granddaughter grandkid stepdaughter stepson caller patient client student female male
          juvenile teen f m friend bestfriend resident victim pv woman man lady gal guy person minor
          survivor worker youth son's bro sis her him she he me myself oldest youngest eldest
          """);
  private static final Set<String> NO_PERSONS =
      AgeText.words(
          """
          room rm apt unit suite exit route rt hwy highway i us sr mile pump gate lot floor bus
          flight page chapter may june july january february march april august september october
          november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday
          wednesday thursday friday saturday sunday mon tue wed thu fri sat sun am pm at by
          interstate street st ave avenue blvd number no terminal building bldg block house car
          calle avenida cuarto habitacion km ruta carretera
          """);
  private static final Set<String> FOLLOWERS =
      AgeText.words(
          """
          and or but from who with w at in on n she he they i now rn lol pls please staying living
          not is was so too when max tops by per hx calls called calling lives says said crying
          """);
  private static final Set<String> GUESSES =
      AgeText.words(
          """
          maybe probably perhaps around about almost nearly like looks look looked barely under
          roughly say just only approx approximately turned turning turns
          """);
  private static final Set<String> CLEAR_GUESSES =
      AgeText.words("maybe probably perhaps looks look looked");
  private static final Set<String> SPOKEN_OF =
      AgeText.words("is am im are shes hes was theyre were be being ur");
  private static final Set<String> BEING = Set.of("im", "shes", "hes", "am", "theyre", "ur");
  private static final Set<String> THINGS =
      AgeText.words("it this that there number room price rate total");
  private static final Set<String> BORN = AgeText.words("born dob birthdate birthday b");
  private static final Pattern SHORT =
      Pattern.compile("(\\d{1,2})(?:yo|yr|yrs|yro|yos|f|m|y)|(?:f|m)(\\d{1,2})");
  private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)");
  private static final Pattern GRADE_LETTERS = Pattern.compile("grad(?:e|er|ers|es)");

  private final AgeText text;
  private final List<Hit> hits = new ArrayList<>();

  private EnglishAges(AgeText text) {
    this.text = text;
  }

  /** The age said at this word: "15 years old", "age 15", "she is only 15". */
  static Optional<Hit> said(AgeText text, int at) {
    return new EnglishAges(text).said(at);
  }

  /** The ages implied: "f/15", "maybe 15", "not more than sixteen", "10th grader", "DOB 2011". */
  static Stream<Hit> implied(AgeText text) {
    EnglishAges ages = new EnglishAges(text);
    IntStream.range(0, text.words().size()).forEach(ages::implied);
    return ages.hits.stream();
  }

  private Optional<Hit> said(int at) {
    Integer years = years(at).orElse(null);
    if (years == null || isRemembered(at)) {
      return Optional.empty();
    }
    String before = text.term(at - 1);
    String next = text.term(at + 1);
    String afterNext = text.term(at + 2);
    if (YEARS.contains(next) && afterNext.equals("old")) {
      return Optional.of(text.age("en.age", years, at, at + 2));
    }
    if (Set.of("yo", "yro", "yos").contains(next) || (next.equals("y") && afterNext.equals("o"))) {
      return Optional.of(text.age("en.age", years, at, at + 1));
    }
    boolean aged =
        Set.of("age", "aged", "ages").contains(before)
            || (before.equals("of")
                && (text.term(at - 2).equals("age") || WHO.contains(text.term(at - 2))));
    boolean plain =
        (WHO.contains(before) && !SpanishAges.isThey(text, at - 1))
            || (LINKS.contains(before) && personWithin(at - 2));
    return aged || (plain && !COUNTED.contains(next) && years >= YOUNGEST_PLAIN)
        ? Optional.of(text.age("en.age", years, at, at))
        : Optional.empty();
  }

  /** "she is only just 15": at most two linking words between person and number. */
  private boolean personWithin(int from) {
    for (int at = from; at > from - 2; at--) {
      if (WHO.contains(text.term(at))) {
        return true;
      }
      if (!LINKS.contains(text.term(at))) {
        return false;
      }
    }
    return false;
  }

  private void implied(int at) {
    Matcher shortened = SHORT.matcher(text.term(at));
    if (shortened.matches()) {
      String digits = shortened.group(1) == null ? shortened.group(2) : shortened.group(1);
      hits.add(text.age("en.age-short", Integer.parseInt(digits), at, at));
    }
    grade(at);
    birth(at);
    Integer years = years(at).filter(n -> n > 0).orElse(null);
    if (years == null || isRemembered(at)) {
      return;
    }
    if (isBehind(at)) {
      hits.add(text.age("en.age-behind", years, at, at));
    }
    if (years >= YOUNGEST_GUESSED && years <= OLDEST_GUESSED && isGuessed(at)) {
      hits.add(text.age("en.age-guessed", years, at - 1, at));
    }
  }

  private boolean isBehind(int at) {
    String before = text.term(at - 1);
    boolean shortened =
        (before.equals("f") || before.equals("m")) && text.between(at - 1).equals("/");
    return shortened
        || (text.isBehindPerson(at, PERSONS, NO_PERSONS, FOLLOWERS)
            && !SpanishAges.isThey(text, at - 1));
  }

  /** "maybe 15", "looks like 14", "not more than sixteen", "fifteen at most". */
  private boolean isGuessed(int at) {
    String before = text.term(at - 1);
    String after = text.term(at + 1);
    boolean limit =
        before.equals("than")
            && Set.of("more", "older", "younger", "less").contains(text.term(at - 2));
    boolean most =
        (after.equals("at") && Set.of("most", "best", "tops").contains(text.term(at + 2)))
            || after.equals("tops")
            || (after.equals("or") && text.term(at + 2).equals("so"));
    boolean hedged =
        GUESSES.contains(before) && (CLEAR_GUESSES.contains(before) || isAboutPerson(at - 2));
    boolean said = isWho(at);
    return most || ((limit || hedged || said) && text.endsHere(at, FOLLOWERS));
  }

  /** Somebody is spoken of shortly before. */
  private boolean isAboutPerson(int from) {
    for (int at = from; at >= 0 && at > from - 5; at--) {
      if (PERSONS.contains(text.term(at))
          || SPOKEN_OF.contains(text.term(at))
          || text.isCapital(at)) {
        return true;
      }
      if (text.beginsSentence(at)) {
        return false;
      }
    }
    return from < 0;
  }

  private boolean isWho(int at) {
    String link = text.term(at - 1);
    return BEING.contains(link) || (link.equals("is") && !THINGS.contains(text.term(at - 2)));
  }

  /** "8th grader", "in 7th", "tenth grade", "grade 9"; up to the twelfth. */
  private void grade(int at) {
    if (text.term(at).equals("grade") && years(at + 1).filter(n -> n <= LAST_GRADE).isPresent()) {
      hits.add(text.minor("en.school-year", at, at + 1));
    }
    Matcher ordinal = ORDINAL.matcher(text.term(at));
    Integer grade =
        ordinal.matches() ? Integer.valueOf(ordinal.group(1)) : ORDINALS.get(text.term(at));
    if (grade == null || grade > LAST_GRADE) {
      return;
    }
    if (GRADE_LETTERS.matcher(text.term(at + 1)).matches()) {
      hits.add(text.minor("en.school-year", at, at + 1));
    } else if (ordinal.matches()
        && grade > 2
        && text.term(at - 1).equals("in")
        && text.endsHere(at, FOLLOWERS)) {
      hits.add(text.minor("en.school-year", at - 1, at));
    }
  }

  /** "born 2013", "DOB 2011", "class of 2030". */
  private void birth(int at) {
    int year = text.yearAt(at).orElse(0);
    boolean born =
        IntStream.rangeClosed(at - 4, at - 1).mapToObj(text::term).anyMatch(BORN::contains);
    boolean graduates = text.term(at - 1).equals("of") && text.term(at - 2).equals("class");
    if (year > 0 && ((born && text.isMinorBornIn(year)) || (graduates && year >= text.year()))) {
      hits.add(text.minor("en.year-of-birth", at - 1, at));
    }
  }

  private boolean isRemembered(int at) {
    return text.term(at - 1).equals("was") && text.term(at - 3).equals("when");
  }

  private Optional<Integer> years(int at) {
    return text.digitsAt(at).or(() -> Optional.ofNullable(NUMBERS.get(text.term(at))));
  }

  private static Map<String, Integer> numbered(String listed) {
    String[] names = listed.strip().split("\\s+");
    return IntStream.range(0, names.length)
        .filter(at -> !names[at].equals("-"))
        .boxed()
        .collect(Collectors.toUnmodifiableMap(at -> names[at], at -> at));
  }
}
