package org.waylight.triage.judgement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waylight.triage.judgement.Explanation.Found;

/** Misses as text, those of one vignette together, with all that triage says of it. */
record MissLines(Style style) {

  List<String> of(List<Miss> misses) {
    Map<String, List<Miss>> byVignette = new LinkedHashMap<>();
    for (Miss miss : misses) {
      byVignette
          .computeIfAbsent(miss.judgement().vignette().id(), id -> new ArrayList<>())
          .add(miss);
    }
    List<String> lines = new ArrayList<>();
    byVignette.values().forEach(some -> add(some, lines));
    return lines;
  }

  private void add(List<Miss> misses, List<String> lines) {
    Vignette vignette = misses.getFirst().judgement().vignette();
    Explanation explanation = misses.getFirst().judgement().explanation();
    lines.add("");
    lines.add(
        "%s  %s %s  %s"
            .formatted(
                style.bold(vignette.id()),
                vignette.channel(),
                vignette.language(),
                style.faint(vignette.file() + ":" + vignette.line())));
    for (Miss miss : misses) {
      Columns.wrapWords(miss.label(), "expected " + miss.expected() + ", got " + miss.got())
          .forEach(line -> lines.add(style.bad(line)));
    }
    lines.addAll(
        Columns.wrap("rules", explanation.rules().stream().map(rule -> rule + ";").toList()));
    if (explanation.found().isEmpty()) {
      lines.addAll(Columns.wrapWords("evidence", "nothing matched"));
    }
    String heading = "evidence";
    for (Found found : explanation.found()) {
      lines.addAll(Columns.wrapWords(heading, written(found)));
      heading = "";
    }
  }

  private static String written(Found found) {
    String words = found.words().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return found.indicator() + " \"" + words + "\" for " + found.speaksFor();
  }
}
