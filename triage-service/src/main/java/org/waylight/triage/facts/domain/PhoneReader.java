package org.waylight.triage.facts.domain;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telephone numbers. Without a country's code they are read as numbers of North America. */
final class PhoneReader {
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final int LEAST_DIGITS = 7;
  private static final long MOST_TRIES = 50;
  // Quoted by half of all callers; it leads to nobody.
  private static final Set<String> HOTLINES =
      Set.of("+18883737888", "+18008435678", "+18005551212");
  private static final Pattern LOCAL =
      Pattern.compile("(?<![\\d-])[2-9]\\d{2}[-. ]\\d{4}(?![\\d-])");
  private static final Pattern ENDING =
      Pattern.compile(
          "(?iu)\\b(?:phone|number|cell|tel|n[uú]mero|celular)\\b[^.\\n]{0,20}?"
              + "\\b(?:ends?|ending|ended|termina|terminaci[oó]n)\\b[^\\d.\\n]{0,12}(\\d{3,4})\\b");

  private PhoneReader() {}

  static List<Fact> of(String text) {
    List<Fact> found = new ArrayList<>();
    if (digits(text) >= LEAST_DIGITS) {
      for (PhoneNumberMatch match : PHONES.findNumbers(text, "US", Leniency.VALID, MOST_TRIES)) {
        String number = PHONES.format(match.number(), PhoneNumberFormat.E164);
        if (!HOTLINES.contains(number)) {
          found.add(new Fact(FactKind.PHONE, match.start(), match.end(), number));
        }
      }
      addParts(LOCAL.matcher(text), 0, found);
    }
    if (digits(text) > 0) {
      addParts(ENDING.matcher(text), 1, found);
    }
    return found;
  }

  private static void addParts(Matcher matcher, int group, List<Fact> found) {
    while (matcher.find()) {
      Fact part = new Fact(FactKind.PART_OF_A_PHONE, matcher.start(group), matcher.end(group));
      if (found.stream().noneMatch(part::overlaps)) {
        found.add(part);
      }
    }
  }

  private static long digits(String text) {
    return text.chars().filter(point -> point >= '0' && point <= '9').count();
  }
}
