package org.waylight.referral.plan.domain;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waylight.referral.plan.domain.SummaryWarning.Kind;
import org.waylight.referral.plan.domain.SummaryWords.Word;

/**
 * DIS-1: what in a supervisor's summary may lead to a person. What is known of the case's persons
 * is found however it is written; telephone numbers, e-mail addresses, house numbers and plates
 * also if nobody knows them.
 */
public final class SummaryCheck {
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final String COUNTRY = "US";
  private static final int LOCAL_DIGITS = 7;
  private static final int SHORT_NAME = 3;

  private static final Pattern DIGITS = Pattern.compile("\\+?\\d[\\d\\s().-]{5,}\\d");
  private static final Pattern LOCAL =
      Pattern.compile("(?<![\\d-])[2-9]\\d{2}[-. ]\\d{4}(?![\\d-])");
  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+");
  private static final Pattern HOUSE =
      Pattern.compile(
          "(?iu)(?<![\\w$#.-])\\d{1,6}\\s+(?:[\\p{L}\\d'’.-]{1,20}\\s+){1,4}?"
              + "(?:st|street|ave?|avenue|blvd|boulevard|rd|road|dr|drive|ln|lane|ct|court|way|pl"
              + "|place|pkwy|parkway|cir|circle|ter|terrace|hwy|highway|loop|trail|trl|pike|sq)\\b");
  private static final Pattern SPANISH_HOUSE =
      Pattern.compile(
          "(?iu)\\b(?:calle|avenida|av\\.?|carretera|calz(?:ada)?\\.?)\\s+"
              + "(?:[\\p{L}\\d'’.-]{1,20}\\s+){1,4}?(?:#|n[uú]mero|no\\.?|num\\.?)?\\s*\\d{1,6}\\b");
  private static final Pattern SAID_PLATE =
      Pattern.compile(
          "(?iu)\\b(?:plates?|tags?|licen[sc]e|placas?|matr[ií]cula|patente)\\b[^.\\n\\d]{0,20}?\\b"
              + "((?:(?-i:\\p{Lu}{1,4})[ -])?(?=[\\p{L}\\d]{0,7}\\d)[\\p{L}\\d]{2,8}"
              + "(?:[ -](?=\\p{L}{0,4}\\d)[\\p{L}\\d]{1,4})?)\\b");
  private static final Pattern PLATE =
      Pattern.compile("\\b(?:\\p{Lu}{2,3}-?\\d{3,4}|\\d\\p{Lu}{3}\\d{3}|\\d{3,4}-?\\p{Lu}{3})\\b");

  private final String text;
  private final List<Word> words;
  private final List<SummaryWarning> found = new ArrayList<>();

  private SummaryCheck(String text) {
    this.text = text;
    this.words = SummaryWords.of(text);
  }

  /** Every warning about the summary, in its order; none overlaps another. */
  public static List<SummaryWarning> of(String summary, KnownTexts known) {
    SummaryCheck check = new SummaryCheck(summary);
    check.emails(known.emails());
    check.phones(known.phones());
    check.plates();
    check.addresses(known.addresses());
    check.names(known.names());
    return check.found.stream().sorted().toList();
  }

  private void emails(List<String> known) {
    all(EMAIL, 0, Kind.EMAIL);
    known.forEach(email -> phrase(SummaryWords.terms(email), Kind.EMAIL));
  }

  /** Numbers that are valid somewhere, local ones, and what ends as a known number does. */
  private void phones(List<String> known) {
    for (PhoneNumberMatch match :
        PHONES.findNumbers(text, COUNTRY, Leniency.VALID, Long.MAX_VALUE)) {
      warn(Kind.PHONE, match.start(), match.end());
    }
    Set<String> endings =
        known.stream()
            .map(SummaryCheck::ending)
            .filter(end -> !end.isEmpty())
            .collect(Collectors.toSet());
    Matcher digits = DIGITS.matcher(text);
    while (digits.find()) {
      if (endings.contains(ending(digits.group()))) {
        warn(Kind.PHONE, digits.start(), digits.end());
      }
    }
    all(LOCAL, 0, Kind.PHONE);
  }

  private static String ending(String number) {
    String digits = number.replaceAll("\\D", "");
    return digits.length() < LOCAL_DIGITS ? "" : digits.substring(digits.length() - LOCAL_DIGITS);
  }

  private void plates() {
    all(SAID_PLATE, 1, Kind.PLATE);
    all(PLATE, 0, Kind.PLATE);
  }

  private void addresses(List<String> known) {
    all(HOUSE, 0, Kind.ADDRESS);
    all(SPANISH_HOUSE, 0, Kind.ADDRESS);
    for (String address : known) {
      List<String> terms = SummaryWords.terms(address);
      phrase(terms, Kind.ADDRESS);
      // House number and the street's first word lead there without the rest.
      if (terms.size() > 2 && Character.isDigit(terms.getFirst().charAt(0))) {
        phrase(terms.subList(0, 2), Kind.ADDRESS);
      }
    }
  }

  /**
   * Every word of a known name, alone as well. A very short one ({@code Li}, {@code de}) counts
   * where it begins with a capital; where words are not parted (王芳) the whole name counts.
   */
  private void names(List<String> known) {
    Set<String> terms =
        known.stream()
            .flatMap(name -> SummaryWords.terms(name).stream())
            .filter(term -> term.codePointCount(0, term.length()) > 1)
            .collect(Collectors.toSet());
    for (Word word : words) {
      if (terms.contains(word.term()) && (word.term().length() >= SHORT_NAME || word.capital())) {
        warn(Kind.NAME, word.start(), word.end());
      }
    }
    known.stream()
        .map(String::strip)
        .filter(name -> name.codePoints().anyMatch(Character::isIdeographic))
        .forEach(name -> all(Pattern.compile(Pattern.quote(name)), 0, Kind.NAME));
  }

  /** The words one after another, whatever stands between them. */
  private void phrase(List<String> terms, Kind kind) {
    if (terms.isEmpty()) {
      return;
    }
    for (int at = 0; at + terms.size() <= words.size(); at++) {
      List<Word> here = words.subList(at, at + terms.size());
      if (here.stream().map(Word::term).toList().equals(terms)) {
        warn(kind, here.getFirst().start(), here.getLast().end());
      }
    }
  }

  private void all(Pattern pattern, int group, Kind kind) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      warn(kind, matcher.start(group), matcher.end(group));
    }
  }

  private void warn(Kind kind, int start, int end) {
    SummaryWarning warning = new SummaryWarning(kind, start, end);
    if (found.stream().noneMatch(warning::overlaps)) {
      found.add(warning);
    }
  }
}
