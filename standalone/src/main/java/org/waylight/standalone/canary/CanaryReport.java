package org.waylight.standalone.canary;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.waylight.standalone.canary.PlanWork.Approved;
import org.waylight.standalone.canary.Planting.Planted;
import org.waylight.standalone.faults.Promises;
import org.waylight.standalone.terminal.Terminal;

/** Compares what reached recipients with the table, and prints where planted text was found. */
final class CanaryReport {
  private final Terminal terminal;
  private final DisclosurePage page;
  private final Lens lens;

  CanaryReport(Terminal terminal, DisclosurePage page, Lens lens) {
    this.terminal = terminal;
    this.page = page;
    this.lens = lens;
  }

  /**
   * Prints it all; true if every promise was kept.
   *
   * @param planted every text that was planted
   * @param delivered what recipients were given, by the report's id
   * @param otherwise options that the plans showed otherwise than the table
   */
  boolean print(
      Set<Planted> planted,
      List<Approved> approved,
      Map<String, String> delivered,
      List<String> otherwise,
      List<Place> places) {
    List<String> missing = new ArrayList<>();
    List<String> tooMuch = new ArrayList<>();
    Map<PlantedField, Integer> seen = new TreeMap<>();
    for (Approved one : approved) {
      String report = delivered.get(one.reportId());
      if (report != null) {
        compare(one, report, planted, seen, missing, tooMuch);
      }
    }
    places(places);
    fields(planted, seen);
    terminal.heading("Promises");
    Promises promises = new Promises(terminal);
    promises.none(
        "every field was planted",
        List.of(PlantedField.values()).stream()
            .filter(field -> planted.stream().noneMatch(one -> one.field() == field))
            .map(Enum::name)
            .toList());
    promises.none("CON-1 DIS-2 what may leave is what the table says", otherwise);
    promises.none(
        "RES-1 every approved report was taken by its recipient",
        approved.stream()
            .map(Approved::reportId)
            .filter(id -> !delivered.containsKey(id))
            .toList());
    promises.say(
        "what must be found is found: planted text is in the delivered reports",
        seen.keySet().containsAll(reportable(planted)),
        "only " + seen.keySet());
    promises.none("each report has all that the table lets go", missing);
    promises.none("DIS-1 DIS-3 no report has more than the table lets go", tooMuch);
    promises.none(
        "INT-6 planted text is nowhere else",
        places.stream().flatMap(place -> place.found().stream()).toList());
    return promises.kept();
  }

  private void compare(
      Approved one,
      String report,
      Set<Planted> planted,
      Map<PlantedField, Integer> seen,
      List<String> missing,
      List<String> tooMuch) {
    Set<Planted> found = lens.in(report).stream().map(Lens.Sighting::what).collect(toSet());
    Set<String> allowed = page.fields(one.about(), one.recipientKind());
    String which =
        "report %s to %s of %s".formatted(one.reportId(), one.recipientKind(), one.about());
    for (Planted what : found) {
      seen.merge(what.field(), 1, Integer::sum);
      if (what.number() != one.about().number()
          || what.field().reportField().filter(allowed::contains).isEmpty()) {
        tooMuch.add(what + " in " + which);
      }
    }
    for (Planted what : planted) {
      if (what.number() == one.about().number()
          && what.field().reportField().filter(allowed::contains).isPresent()
          && !found.contains(what)) {
        missing.add(what + " in " + which);
      }
    }
  }

  private static Set<PlantedField> reportable(Set<Planted> planted) {
    return planted.stream()
        .map(Planted::field)
        .filter(field -> field.reportField().isPresent())
        .collect(toSet());
  }

  private void places(List<Place> places) {
    terminal.heading("Where was looked");
    terminal.line("  %-42s %12s %10s %8s".formatted("", "looked at", "MB", "found"));
    for (Place place : places) {
      String hits = "%,8d".formatted(place.hits());
      terminal.line(
          "  %-42s %,12d %,10.1f %s"
              .formatted(
                  place.name(),
                  place.items(),
                  place.bytes() / 1e6,
                  place.hits() == 0 ? hits : terminal.bad(hits)));
    }
  }

  private void fields(Set<Planted> planted, Map<PlantedField, Integer> seen) {
    terminal.heading("What was planted");
    terminal.line("  %-22s %10s %22s".formatted("", "planted", "in delivered reports"));
    for (PlantedField field : PlantedField.values()) {
      terminal.line(
          "  %-22s %,10d %,22d"
              .formatted(
                  field,
                  planted.stream().filter(one -> one.field() == field).count(),
                  seen.getOrDefault(field, 0)));
    }
  }
}
