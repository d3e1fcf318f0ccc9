package org.waylight.triage.assessment.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How ages are written in Spanish: said ("mi hija de 14 años"), guessed, had ("tengo 15"). */
final class SpanishAges {
  private static final int YOUNGEST_HAD = 4;
  private static final int OLDEST_HAD = 39;

  private static final Map<String, Integer> NUMBERS = numbers();
  private static final Set<String> LEADS =
      AgeText.words(
          """
          tengo tiene tienen de d cumplio cumple cumplir apenas solo solamente casi como con nina nino
          hija hijo hermana hermano menor muchacha muchacho joven
          """);
  private static final Set<String> SPANS =
      AgeText.words(
          "contrato deuda condena prestamo hace llevo lleva llevan durante desde por mas experiencia"
              + " trabajando viviendo pagando van pase paso pasaron estuve estuvo dure duro tras");
  private static final Set<String> NO_AGE =
      AgeText.words("en unos a y otros ultimos estos cada los");
  private static final Set<String> DOING =
      AgeText.words(
          "trabajando viviendo aqui alla sin con casada casado juntos encerrada encerrado atras");
  private static final Set<String> PERSONS =
      AgeText.words(
          """
          muchacha muchacho chica chico nina nino hija hijo hermana hermano sobrina sobrino prima
          primo joven menor mujer hombre senora paciente alumna alumno nieta nieto cipota cipote
          chamaca chamaco morra morro patoja patojo ella adolescente varon femenina femenino
          masculino fem masc menores hijastra hijastro ahijada ahijado jovencita jovencito
          muchachita muchachito nena nene chava chavo cunada cunado victima clienta llamante
          """);
  private static final Set<String> NO_PERSONS =
      AgeText.words(
          """
          calle avenida cuarto habitacion km ruta carretera enero febrero marzo abril mayo junio
          julio agosto septiembre octubre noviembre diciembre lunes martes miercoles jueves viernes
          sabado domingo room rm apt unit suite exit route hwy highway i us may june july
          """);
  private static final Set<String> FOLLOWERS = AgeText.words("y o pero que de con en");
  private static final Set<String> GUESSES =
      AgeText.words(
          "unos como casi quizas quiza parece aparenta apenas cumplio cumple cumplir aproximadamente");
  private static final Set<String> CLEAR_GUESSES = AgeText.words("parece aparenta quizas quiza");
  private static final Set<String> HAD =
      AgeText.words(
          "tengo tngo tiene tienen tene tenes tenemos cumplio cumplidos cumple cumplir cumpli");
  private static final Set<String> ABOUT =
      AgeText.words("como los unos apenas solo casi ya recien");
  private static final Set<String> ONE_OF =
      AgeText.words("uno una otro otra nina nino muchacha muchacho");
  private static final Set<String> SMALL =
      AgeText.words(
          """
          la lo le les se el los las pero y que q en con de ya no me nos un una es va esta estan como
          anda trabaja donde cuando porque xq pq ella si yo mi su dice a al para pa
          """);
  private static final Set<String> BORN =
      AgeText.words("nacio nasio naci nacida nacido nacimiento fn");
  private static final Set<String> ENGLISH_BEFORE_SON =
      AgeText.words("my her his our their a the your s and");
  private static final Pattern SHORT = Pattern.compile("(\\d{1,2})(?:an|ans)");

  private final AgeText text;
  private final List<Hit> hits = new ArrayList<>();

  private SpanishAges(AgeText text) {
    this.text = text;
  }

  /** The age said at this word: "de 14 años", "tiene 16". */
  static Optional<Hit> said(AgeText text, int at) {
    return new SpanishAges(text).said(at);
  }

  /** The ages implied: "Karla, 14, la metieron", "tiene como quince", "nació en 2013". */
  static Stream<Hit> implied(AgeText text) {
    SpanishAges ages = new SpanishAges(text);
    IntStream.range(0, text.words().size()).forEach(ages::implied);
    return ages.hits.stream();
  }

  /** "son 12": in Spanish, they are twelve. */
  static boolean isThey(AgeText text, int at) {
    return text.term(at).equals("son") && !ENGLISH_BEFORE_SON.contains(text.term(at - 1));
  }

  private Optional<Hit> said(int at) {
    Integer years = years(at).orElse(null);
    if (years == null || isRemembered(at)) {
      return Optional.empty();
    }
    String before = text.term(at - 1);
    boolean spansTime = SPANS.contains(before) || SPANS.contains(text.term(at - 2));
    boolean plain = LEADS.contains(before) || (years < 18 && !NO_AGE.contains(before));
    if (text.term(at + 1).equals("anos")
        && plain
        && !spansTime
        && !DOING.contains(text.term(at + 2))) {
      return Optional.of(text.age("es.age", years, at, at + 1));
    }
    boolean last = at + 1 == text.words().size();
    return last && Set.of("tengo", "tiene", "cumplio").contains(before) && years >= 10 && years < 30
        ? Optional.of(text.age("es.age", years, at, at))
        : Optional.empty();
  }

  private void implied(int at) {
    Matcher shortened = SHORT.matcher(text.term(at));
    if (shortened.matches()) {
      hits.add(text.age("es.age-short", Integer.parseInt(shortened.group(1)), at, at));
    }
    birth(at);
    Integer years = years(at).filter(n -> n > 0).orElse(null);
    if (years == null || isRemembered(at)) {
      return;
    }
    if (text.isBehindPerson(at, PERSONS, NO_PERSONS, FOLLOWERS) && !isThey(text, at - 1)) {
      hits.add(text.age("es.age-behind", years, at, at));
    }
    if (years >= YOUNGEST_HAD && years <= OLDEST_HAD) {
      if (isHad(at)) {
        hits.add(text.age("es.age-had", years, at - 1, at));
      } else if (isGuessed(at)) {
        hits.add(text.age("es.age-guessed", years, at - 1, at));
      }
    }
  }

  /** "tengo 14", "tiene como quince", "uno de 15": what is had is years, if nothing is counted. */
  private boolean isHad(int at) {
    String before = text.term(at - 1);
    boolean had =
        HAD.contains(before)
            || (HAD.contains(text.term(at - 2)) && ABOUT.contains(before))
            || (ONE_OF.contains(text.term(at - 2)) && before.equals("de"));
    return had && (text.endsHere(at, FOLLOWERS) || isSmall(at + 1));
  }

  private boolean isSmall(int at) {
    return at == text.words().size() || SMALL.contains(text.term(at));
  }

  /** "parece 15", "la niña, como 14". */
  private boolean isGuessed(int at) {
    String before = text.term(at - 1);
    return GUESSES.contains(before)
        && text.endsHere(at, FOLLOWERS)
        && (CLEAR_GUESSES.contains(before) || isAboutPerson(at - 2));
  }

  /** Somebody is spoken of shortly before. */
  private boolean isAboutPerson(int from) {
    for (int at = from; at >= 0 && at > from - 5; at--) {
      if (PERSONS.contains(text.term(at)) || text.isCapital(at)) {
        return true;
      }
      if (text.beginsSentence(at)) {
        return false;
      }
    }
    return from < 0;
  }

  /** "nació en junio de 2009". */
  private void birth(int at) {
    int year = text.yearAt(at).or(() -> shortYear(at)).orElse(0);
    if (year > 0
        && text.isMinorBornIn(year)
        && IntStream.rangeClosed(at - 4, at - 1).mapToObj(text::term).anyMatch(BORN::contains)) {
      hits.add(text.minor("es.year-of-birth", at - 1, at));
    }
  }

  /** "nacido en '09". */
  private Optional<Integer> shortYear(int at) {
    return text.term(at - 1).matches("en|el|del") && text.term(at).matches("09|1\\d|2\\d")
        ? Optional.of(2000 + Integer.parseInt(text.term(at)))
        : Optional.empty();
  }

  private boolean isRemembered(int at) {
    return Set.of("tenia", "tuve").contains(text.term(at - 1))
        && text.term(at - 2).equals("cuando");
  }

  private Optional<Integer> years(int at) {
    return text.digitsAt(at).or(() -> Optional.ofNullable(NUMBERS.get(text.term(at))));
  }

  private static Map<String, Integer> numbers() {
    String[] names =
        ("cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis"
                + " diecisiete dieciocho diecinueve veinte")
            .split(" ");
    Map<String, Integer> numbers = new HashMap<>();
    for (int at = 0; at < names.length; at++) {
      numbers.put(names[at], at + 4);
    }
    return Map.copyOf(numbers);
  }
}
