package org.waylight.triage.facts.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When something happened or will happen: days, dates and hours, not how long or how often. */
final class TimeReader {
  private static final Set<String> DAYS =
      CommonWords.of(
          """
          today tonight tonite 2nite 2night yesterday tomorrow tmrw tmr tmrow tomorow 2morrow 2moro
          monday mon tuesday tues wednesday weds thursday thurs thur friday saturday sunday
          ayer anoche anteayer antier antenoche hoy oy ahorita orita
          lunes martes miercoles jueves viernes sabado domingo
          """);
  private static final Set<String> SHORT_DAYS = CommonWords.of("tue wed thu fri sat sun");
  private static final Set<String> REPEATED =
      CommonWords.of("every each all cada los todos most many");
  private static final Set<String> LAST = CommonWords.of("last lastt this next past");
  private static final Set<String> SPANS =
      CommonWords.of(
          "night nite morning afternoon evening week wk weekend month noche tarde semana fin sabado");
  private static final Set<String> THIS =
      CommonWords.of("esta este esa ese pasada pasado proxima proximo");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)\\b(?:[01]?\\d|2[0-3])(?:[:.][0-5]\\d)?\\s?(?:[ap]\\.?m\\b\\.?)|\\b(?:[01]?\\d|2[0-3]):[0-5]\\d[ap]?\\b"
              + "|\\b(?:at|around|by|til|till|until|after|before|a las|a la|como a las|hasta las|despues de las)\\s"
              + "(?:[1-9]|1[0-2])(?![\\d%$:])\\b(?!\\s(?:hours?|hrs?|days?|months?|years?|yrs?|people|men|women|girls|guys|horas|dias|años|personas|dollars|bucks|different|kids|other))");
  private static final Pattern DATE =
      Pattern.compile(
          "(?iu)\\b(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\\d|3[01])(?:/(?:20)?\\d\\d)?\\b|\\b(?:el|on|since|desde el|del|of) (?:the )?"
              + "(?:[12]?\\d|3[01])(?:st|nd|rd|th| de [a-z]{4,10})\\b|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.? "
              + "(?:[12]?\\d|3[01])(?:st|nd|rd|th)?\\b(?![:%])|\\b(?:the )?(?:[12]?\\d|3[01])(?:st|nd|rd|th) of [a-z]{3,9}\\b");
  private static final Pattern AGO =
      Pattern.compile(
          "(?iu)\\b(?:an?|one|two|\\d{1,2}|half an|few)\\s(?:hours?|hrs?|mins?|minutes?|days?)\\sago\\b|\\bhace (?:una?|dos|tres|\\d{1,2}|media|un rato|como)\\s?"
              + "(?:horas?|minutos?|ratito|d[ií]as?|hora)?\\b(?! (?:mes|a[nñ]o|semana))|\\bright (?:now|this)\\b|\\bas we speak\\b|\\bahora mismo\\b|\\bjust now\\b|\\ben este momento\\b");

  private static final Set<String> AGO_CUES =
      CommonWords.of("ago hace right we ahora just momento");

  private TimeReader() {}

  static List<Fact> of(SpeltWords words) {
    List<Fact> found = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      boolean day = words.is(at, DAYS) || (words.is(at, SHORT_DAYS) && words.capital(at));
      if (day && !words.is(at - 1, REPEATED)) {
        add(words.start(at), words.end(at), found);
      } else if (words.is(at, LAST) && words.is(at + 1, SPANS) && words.joins(at + 1)) {
        add(words.start(at), words.end(at + 1), found);
      } else if (words.is(at, THIS) && words.is(at + 1, SPANS) && words.joins(at + 1)) {
        add(words.start(at), words.end(at + 1), found);
      }
    }
    String text = words.text();
    if (words.hasAny(AGO_CUES)) {
      addAll(AGO.matcher(text), found);
    }
    if (words.hasDigit()) {
      addAll(CLOCK.matcher(text), found);
      addAll(DATE.matcher(text), found);
    }
    return found;
  }

  private static void addAll(Matcher matcher, List<Fact> found) {
    while (matcher.find()) {
      add(matcher.start(), matcher.end(), found);
    }
  }

  private static void add(int start, int end, List<Fact> found) {
    Fact fact = new Fact(FactKind.TIME, start, end);
    if (found.stream().noneMatch(fact::overlaps)) {
      found.add(fact);
    }
  }
}
