package org.waylight.triage.facts.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** License plates, whole or in part, after a word that says so. */
final class PlateReader {
  private static final Set<String> CUES =
      Set.of("plate", "plates", "tag", "tags", "placa", "placas", "matricula", "patente", "plt");
  private static final Set<String> PARTIAL =
      CommonWords.of(
          "partial parcial ends ending end starts starting begins first last part termina terminacion"
              + " empieza comienza primeras ultimos");
  private static final int REACH = 7;
  private static final int LEAST_TO_COMPARE = 5;
  private static final int LONGEST = 8;

  private PlateReader() {}

  static List<Fact> of(SpeltWords words) {
    List<Fact> found = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      if (words.is(at, CUES) || isLicense(words, at)) {
        after(words, at).ifPresent(found::add);
      }
    }
    return found;
  }

  private static boolean isLicense(SpeltWords words, int at) {
    return words.term(at).startsWith("lic")
        && (words.term(at).equals("lic") || words.term(at).matches("licen[sc]e"))
        && !words.is(at + 1, CUES);
  }

  private static Optional<Fact> after(SpeltWords words, int cue) {
    boolean partial = words.is(cue - 1, PARTIAL);
    for (int at = cue + 1; at < words.size() && at <= cue + REACH && !words.begins(at); at++) {
      partial |= words.is(at, PARTIAL);
      if (words.hasDigit(at)) {
        return plate(words, at, partial);
      }
    }
    return Optional.empty();
  }

  /** The word with the digits, and what hangs on it: {@code KJX-4471}, {@code 4 QX 112}. */
  private static Optional<Fact> plate(SpeltWords words, int at, boolean partial) {
    int first = at;
    int last = at;
    if (words.joins(first) && isPart(words, first - 1)) {
      first--;
    }
    while (words.joins(last + 1) && isPart(words, last + 1)) {
      last++;
    }
    StringBuilder plate = new StringBuilder();
    for (int word = first; word <= last; word++) {
      plate.append(words.term(word));
    }
    if (plate.length() < 2 || plate.length() > LONGEST) {
      return Optional.empty();
    }
    boolean whole = !partial && plate.length() >= LEAST_TO_COMPARE;
    return Optional.of(
        whole
            ? new Fact(
                FactKind.PLATE,
                words.start(first),
                words.end(last),
                plate.toString().toUpperCase(Locale.ROOT))
            : new Fact(FactKind.PART_OF_A_PLATE, words.start(first), words.end(last)));
  }

  private static boolean isPart(SpeltWords words, int at) {
    return words.term(at).length() <= 4
        && (words.hasDigit(at) || (words.allCapitals(at) && words.capitals()));
  }
}
