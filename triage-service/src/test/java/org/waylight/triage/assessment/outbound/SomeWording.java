package org.waylight.triage.assessment.outbound;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.waylight.triage.assessment.domain.PhrasePattern;
import org.waylight.triage.assessment.domain.PhrasePattern.Adjacent;
import org.waylight.triage.assessment.domain.PhrasePattern.AnyOf;
import org.waylight.triage.assessment.domain.PhrasePattern.Before;
import org.waylight.triage.assessment.domain.PhrasePattern.Exactly;
import org.waylight.triage.assessment.domain.PhrasePattern.Near;
import org.waylight.triage.assessment.domain.PhrasePattern.StartingWith;

/** Ways to write what a pattern looks for: every alternative once, gaps empty and full. */
final class SomeWording {
  private SomeWording() {}

  static List<String> of(PhrasePattern pattern) {
    return switch (pattern) {
      case Exactly(String term) -> List.of(term);
      case StartingWith(String stem) -> List.of(stem, stem + "xyz");
      case AnyOf(List<PhrasePattern> options) ->
          options.stream().flatMap(option -> of(option).stream()).toList();
      case Adjacent(List<PhrasePattern> parts) ->
          eachOnce(parts.stream().map(SomeWording::of).toList());
      case Before(PhrasePattern first, PhrasePattern second, int words) ->
          withGaps(of(first), words, of(second));
      case Near(PhrasePattern one, PhrasePattern other, int words) ->
          Stream.concat(
                  withGaps(of(one), words, of(other)).stream(),
                  withGaps(of(other), words, of(one)).stream())
              .toList();
    };
  }

  private static List<String> withGaps(List<String> first, int words, List<String> second) {
    List<String> filled = second.stream().map(word -> "so ".repeat(words) + word).toList();
    return Stream.concat(
            eachOnce(List.of(first, second)).stream(), eachOnce(List.of(first, filled)).stream())
        .toList();
  }

  /** Every alternative of every part, the other parts in their first wording. */
  private static List<String> eachOnce(List<List<String>> parts) {
    List<String> wordings = new ArrayList<>();
    for (int varied = 0; varied < parts.size(); varied++) {
      for (String alternative : parts.get(varied)) {
        List<String> words = new ArrayList<>(parts.stream().map(List::getFirst).toList());
        words.set(varied, alternative);
        wordings.add(String.join(" ", words));
      }
    }
    return wordings;
  }
}
