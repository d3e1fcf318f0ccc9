package org.waylight.triage.judgement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report as people read it. */
record ReportText(Style style, Shown shown) {

  /**
   * Which misses are shown.
   *
   * @param label only those of this label; absent: all
   */
  record Shown(boolean misses, @Nullable String label) {}

  List<String> of(Report report) {
    Tables tables = new Tables(style);
    List<String> lines = new ArrayList<>();
    lines.add(
        report.vignettes() + " vignettes, read with indicators " + report.indicatorsVersion());
    lines.add("");
    lines.addAll(tables.rows("label", report.rows()));
    lines.add("");
    lines.addAll(tables.rows("label, language", report.languageRows()));
    if (!report.confusions().isEmpty()) {
      lines.add("");
      lines.addAll(tables.confusions(report.confusions()));
    }
    if (shown.misses()) {
      lines.addAll(misses(report));
    }
    lines.add("");
    lines.addAll(targets(report));
    return lines;
  }

  private List<String> misses(Report report) {
    String label = shown.label();
    List<Miss> some =
        report.misses().stream()
            .filter(miss -> label == null || miss.label().equals(label))
            .toList();
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        style.bold(
            (some.isEmpty() ? "No misses" : "Misses: " + some.size())
                + (label == null ? "" : " of " + label)));
    lines.addAll(new MissLines(style).of(some));
    return lines;
  }

  private List<String> targets(Report report) {
    List<String> said =
        Target.ALL.stream()
            .map(target -> target.sentence() + ": " + target.standing(report.rows()) + ";")
            .toList();
    return Columns.wrap("targets", said).stream()
        .map(line -> report.good() ? style.good(line) : style.bad(line))
        .toList();
  }
}
