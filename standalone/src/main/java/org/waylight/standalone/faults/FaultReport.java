package org.waylight.standalone.faults;

import java.util.List;
import java.util.Map;
import org.waylight.standalone.faults.Tally.Count;
import org.waylight.standalone.terminal.Terminal;

/**
 * What is printed at the end: the counts, the faults, and a yes or no for each promise.
 *
 * @param offered the load: how many a second were asked for, and came about
 * @param takenRecords records by which intake told itself what Kafka alone took
 * @param caughtUp from the last answer until nothing was left, or nothing moved any more
 */
record FaultReport(
    Tally.Snapshot counted,
    double rateAsked,
    double rateOffered,
    double loadSeconds,
    long takenRecords,
    CaughtUp.Ended caughtUp,
    boolean allReady,
    List<Struck> faults,
    Audit.Findings intake,
    Audit.Findings triage,
    List<String> dead) {
  /** Prints all of it; true if no promise is broken. */
  boolean print(Terminal terminal) {
    terminal.heading("What was sent, and what became of it");
    counts(terminal);
    terminal.heading("Faults");
    faults.forEach(fault -> fault(terminal, fault));
    terminal.heading("Promises");
    Promises promises = new Promises(terminal);
    long accepted = counted.of(Count.ACCEPTED);
    promises.none("INT-1 each that was accepted is in intake", intake.lost());
    promises.none("INT-1 each that was accepted is in triage", triage.lost());
    promises.none("INT-2 none is in intake twice", intake.twice());
    promises.none("INT-2 none is in triage twice", triage.twice());
    promises.none("INT-2 each is in the signal its gateway was told", triage.elsewhere());
    promises.none("the words are those that were sent", triage.changed());
    promises.none("INT-4 in order within its conversation", triage.misplaced());
    promises.say(
        "TRI-8 each conversation is one signal",
        triage.scattered().isEmpty(),
        "conversations in more than one signal: %,d in triage, %,d in intake"
            .formatted(triage.scattered().size(), intake.scattered().size()));
    promises.say(
        "INT-2 what was sent again was answered the same",
        counted.of(Count.REPEATED_OTHERWISE) == 0,
        "%,d otherwise".formatted(counted.of(Count.REPEATED_OTHERWISE)));
    promises.none("no dead letter", dead);
    promises.say(
        "all that was accepted was told, and read to the end",
        caughtUp.left().nothing(),
        caughtUp.left().toString());
    promises.none(
        "all was well again after each fault",
        faults.stream()
            .filter(f -> f.notRun() == null && !f.survived())
            .map(Struck::what)
            .toList());
    promises.say("every service is ready at the end", allReady, "one is not");
    promises.say(
        "all that was sent was accepted in the end",
        counted.of(Count.SENT) == accepted,
        "%,d were not".formatted(counted.of(Count.SENT) - accepted));
    promises.say(
        "the load was what was asked for",
        rateOffered >= 0.95 * rateAsked,
        "%,.0f a second of %,.0f".formatted(rateOffered, rateAsked));
    return promises.kept();
  }

  /** Whether every fault could be tried here. */
  boolean complete() {
    return faults.stream().allMatch(fault -> fault.notRun() == null);
  }

  private void counts(Terminal terminal) {
    line(
        terminal,
        "sent",
        counted.of(Count.SENT),
        "%,.0f a second for %,.0f s, after a slow start".formatted(rateOffered, loadSeconds));
    line(terminal, "accepted", counted.of(Count.ACCEPTED), "");
    line(terminal, "refused", counted.refusals(), "attempts by cause: " + counted.causes());
    line(terminal, "sent again after refusal", counted.of(Count.RETRIED), "attempts, same key");
    line(
        terminal,
        "sent twice on purpose",
        counted.of(Count.REPEATED),
        "answered the same %,d, otherwise %,d"
            .formatted(counted.of(Count.REPEATED_SAME), counted.of(Count.REPEATED_OTHERWISE)));
    line(
        terminal,
        "taken by Kafka alone",
        counted.of(Count.BY_KAFKA),
        "as the answers said; records on signals.taken: %,d".formatted(takenRecords));
    line(terminal, "stored in intake", intake.held(), unheard(intake));
    line(
        terminal,
        "assessed in triage",
        triage.held(),
        "%s, %.0f s after the last answer".formatted(unheard(triage), caughtUp.seconds()));
  }

  private static String unheard(Audit.Findings findings) {
    return "of these without a 2xx that was heard: %,d".formatted(findings.unheard());
  }

  private static void line(Terminal terminal, String what, long count, String more) {
    terminal.line("  %-26s %,9d   %s".formatted(what, count, more).stripTrailing());
  }

  private static void fault(Terminal terminal, Struck fault) {
    Double recovered = fault.recovered();
    String outcome =
        fault.notRun() != null
            ? terminal.warned("NOT RUN: " + fault.notRun())
            : recovered == null
                ? terminal.bad("not well again")
                : "well again after %.1f s".formatted(recovered);
    terminal.line("  %6.1f s  %s: %s".formatted(fault.at(), fault.what(), outcome));
    if (fault.notRun() == null) {
      Map<Count, Long> counts = fault.meanwhile().counts();
      terminal.line(
          "            meanwhile sent %,d, accepted %,d (%,d by Kafka alone), refused: %s"
              .formatted(
                  counts.getOrDefault(Count.SENT, 0L),
                  counts.getOrDefault(Count.ACCEPTED, 0L),
                  counts.getOrDefault(Count.BY_KAFKA, 0L),
                  fault.meanwhile().causes()));
      if (!fault.note().isEmpty()) {
        terminal.line("            " + fault.note());
      }
    }
  }
}
