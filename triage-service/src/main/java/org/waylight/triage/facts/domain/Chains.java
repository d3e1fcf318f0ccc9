package org.waylight.triage.facts.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chains with houses everywhere: their names say where only together with a town. */
final class Chains {
  private static final Map<String, List<List<String>>> BY_FIRST_WORD =
      """
      motel 6; super 8; days inn; la quinta; red roof; red roof inn; econo lodge; econolodge; quality inn; holiday inn
      best western; comfort inn; comfort suites; hampton inn; studio 6; extended stay; travelodge; knights inn; rodeway
      rodeway inn; microtel; ramada; marriott; hilton; howard johnson; sleep inn; americas best value; woodspring suites
      walmart; mcdonalds; burger king; waffle house; dennys; ihop; loves; flying j; pilot; home depot; lowes; dollar general
      7 eleven; circle k; starbucks; taco bell; wendys; applebees; oxxo; costco; buc ees; quiktrip; wawa; cracker barrel
      """
          .strip()
          .lines()
          .flatMap(line -> List.of(line.split("; ", -1)).stream())
          .map(name -> List.of(name.split(" ", -1)))
          .collect(Collectors.groupingBy(List::getFirst));

  /** Ordinary words when they are written small. */
  private static final List<String> ONLY_WITH_A_CAPITAL = List.of("loves", "pilot");

  private Chains() {}

  /** The chain named from this word on. */
  static Optional<Fact> at(SpeltWords words, int first) {
    return BY_FIRST_WORD.getOrDefault(words.term(first), List.of()).stream()
        .filter(name -> !ONLY_WITH_A_CAPITAL.contains(name.getFirst()) || named(words, first))
        .filter(name -> follows(words, first, name))
        .max((one, other) -> Integer.compare(one.size(), other.size()))
        .map(
            name ->
                new Fact(
                    FactKind.CHAIN, words.start(first), words.end(first + name.size() - 1), null));
  }

  private static boolean named(SpeltWords words, int first) {
    return words.capital(first) && !words.begins(first);
  }

  private static boolean follows(SpeltWords words, int first, List<String> name) {
    for (int at = 1; at < name.size(); at++) {
      if (!words.term(first + at).equals(name.get(at))) {
        return false;
      }
    }
    return true;
  }
}
