package org.waylight.triage.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waylight.triage.judgement.Proportion.Interval;
import org.waylight.triage.judgement.Row.Rate;
import org.waylight.triage.judgement.Tally.Confusion;

/** The report's counts as text, under a hundred columns wide. */
record Tables(Style style) {
  /** More than that, a confusion is told by its misses. */
  private static final int MOST_CONFUSIONS = 12;

  List<String> rows(String heading, List<Row> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(
        style.bold(
            format(heading, "judged", "measure", "share", "count", "95 % interval (Wilson)")));
    for (Row row : rows) {
      String judged = String.valueOf(row.judged());
      if (row.judged() == 0) {
        lines.add(format(row.name(), judged, style.faint("not judged"), "", "", ""));
      } else if (!row.concluded()) {
        lines.add(format(row.name(), judged, style.faint("not concluded yet"), "", "", ""));
      } else {
        String name = row.name();
        for (Rate rate : row.rates()) {
          lines.add(rate(name, judged, rate));
          name = "";
          judged = "";
        }
      }
    }
    return lines;
  }

  List<String> confusions(List<Confusion> confusions) {
    List<String> lines = new ArrayList<>();
    for (String label : confusions.stream().map(Confusion::label).distinct().toList()) {
      List<Confusion> own = confusions.stream().filter(c -> c.label().equals(label)).toList();
      lines.add(style.bold(label + " taken for another"));
      own.stream()
          .limit(MOST_CONFUSIONS)
          .forEach(
              c ->
                  lines.add(
                      String.format(
                          Locale.ROOT, "%6d  %s, got %s", c.times(), c.expected(), c.got())));
      if (own.size() > MOST_CONFUSIONS) {
        lines.add("        other kinds: " + (own.size() - MOST_CONFUSIONS));
      }
    }
    return lines;
  }

  private static String rate(String name, String judged, Rate rate) {
    Proportion of = rate.proportion();
    Interval interval = of.interval();
    return format(
        name,
        judged,
        rate.measure(),
        of.known() ? percent(of.share()) + " %" : "-",
        of.hits() + " of " + of.of(),
        of.known() ? percent(interval.low()) + " to " + percent(interval.high()) + " %" : "-");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", share * 100);
  }

  private static String format(
      String name, String judged, String measure, String share, String count, String interval) {
    return String.format(
            Locale.ROOT,
            "%-20s %8s  %-10s %8s %16s   %s",
            name,
            judged,
            measure,
            share,
            count,
            interval)
        .stripTrailing();
  }
}
