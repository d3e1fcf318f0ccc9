package org.waylight.triage.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.judgement.ReportText.Shown;

/** What the program was asked for. */
record Arguments(List<String> files, Shown shown, Style style) {
  /**
   * Reads the words of a command line.
   *
   * @throws IllegalArgumentException if they ask for nothing that it does
   */
  static Arguments of(List<String> words) {
    List<String> files = new ArrayList<>();
    boolean none = false;
    boolean styled = false;
    String label = null;
    for (int at = 0; at < words.size(); at++) {
      switch (words.get(at)) {
        case "--no-misses" -> none = true;
        case "--styled" -> styled = true;
        case "--misses" -> label = label(++at < words.size() ? words.get(at) : null);
        default -> files.add(file(words.get(at)));
      }
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException("name at least one file of vignettes");
    }
    if (none && label != null) {
      throw new IllegalArgumentException("--misses and --no-misses contradict each other");
    }
    return new Arguments(List.copyOf(files), new Shown(!none, label), new Style(styled));
  }

  private static String file(String word) {
    if (word.startsWith("-")) {
      throw new IllegalArgumentException("there is no option " + word);
    }
    return word;
  }

  private static String label(@Nullable String word) {
    List<String> known =
        Stream.concat(Label.ALL.stream().map(Label::name), Stream.of(SamePairs.NAME)).toList();
    if (word == null || !known.contains(word)) {
      throw new IllegalArgumentException("--misses needs one of " + String.join(", ", known));
    }
    return word;
  }
}
