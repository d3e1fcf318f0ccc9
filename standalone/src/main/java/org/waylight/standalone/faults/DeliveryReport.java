package org.waylight.standalone.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waylight.standalone.faults.FailingRecipient.Seen;
import org.waylight.standalone.replay.Ledger;
import org.waylight.standalone.terminal.Terminal;

/** Looks from outside at what became of reports: a yes or no for each promise. */
final class DeliveryReport {
  private final Terminal terminal;
  private final Ledger ledger;
  private final FailingRecipient recipient;

  DeliveryReport(Terminal terminal, Ledger ledger, FailingRecipient recipient) {
    this.terminal = terminal;
    this.ledger = ledger;
    this.recipient = recipient;
  }

  /** How many of these reports have come to an end; -1 while the database is away. */
  static long settled(Ledger ledger, List<String> reports) {
    return ledger.count(
        "select count(*) from referral.delivery where stage in ('ACKNOWLEDGED', 'WITHDRAWN')"
            + " and report_id in ("
            + quoted(reports)
            + ")");
  }

  boolean print(
      List<String> approved, Map<String, Long> askedAt, Map<String, Long> withdrawnAt, int kills) {
    Set<String> acknowledged = recipient.acknowledged();
    Map<String, Integer> calls =
        recipient.told().stream().collect(Collectors.toMap(Seen::reportId, one -> 1, Integer::sum));
    terminal.heading("What came of it");
    line("approved", approved.size(), "");
    line("kill -9", kills, "of referral-service, each time until it was back");
    line("withdrawn", withdrawnAt.size(), "consents, meanwhile");
    line("told", recipient.told().size(), "calls for %,d reports".formatted(calls.size()));
    firstCalls(askedAt);
    line("failed", recipient.failed(), "times the recipient did not do its part");
    line("repeats", recipient.repeats(), "dropped by the recipient by their id");
    line("fetched", recipient.fetched().size(), "times");
    line("confirmed", acknowledged.size(), "reports");

    terminal.heading("Promises");
    Promises promises = new Promises(terminal);
    promises.say(
        "every approval is one report",
        new HashSet<>(approved).size() == approved.size(),
        "some share one");
    promises.none(
        "RES-1 each report that was not withdrawn is confirmed, once in effect",
        approved.stream()
            .filter(report -> !withdrawnAt.containsKey(report) && !acknowledged.contains(report))
            .toList());
    promises.none(
        "what is confirmed here is confirmed there, and the other way round",
        differences(approved, acknowledged));
    promises.none(
        "CON-2 none was told after its withdrawal was committed",
        ids(FailingRecipient.after(recipient.told(), withdrawnAt)));
    promises.none(
        "CON-2 none was fetched after its withdrawal was committed",
        ids(FailingRecipient.after(recipient.fetched(), withdrawnAt)));
    promises.none("DIS-8 none was told without an approval", unapproved(calls.keySet()));
    promises.none("a report reads the same each time", recipient.changed());
    promises.say(
        "every call was signed", recipient.forged() == 0, recipient.forged() + " were not");
    promises.say(
        "all came to an end",
        settled(ledger, approved) == approved.size(),
        settled(ledger, approved) + " of " + approved.size());
    return promises.kept();
  }

  /** How long after its approval was asked for a report was first told of. */
  private void firstCalls(Map<String, Long> askedAt) {
    Map<String, Long> first = new HashMap<>();
    recipient.told().forEach(one -> first.merge(one.reportId(), one.at(), Math::min));
    List<Long> waits = new ArrayList<>();
    askedAt.forEach(
        (report, asked) -> {
          Long told = first.get(report);
          if (told != null) {
            waits.add((told - asked) / 1_000_000);
          }
        });
    waits.sort(null);
    if (!waits.isEmpty()) {
      line(
          "first calls",
          waits.size(),
          "after the approval was asked for p50 %,d ms, p99 %,d ms"
              .formatted(waits.get(waits.size() / 2), waits.get(waits.size() * 99 / 100)));
    }
  }

  private List<String> differences(List<String> approved, Set<String> acknowledged) {
    Set<String> there =
        ledger.ids(
            "select report_id from referral.delivery where stage = 'ACKNOWLEDGED' and report_id in ("
                + quoted(approved)
                + ")");
    List<String> differences = new ArrayList<>();
    approved.stream()
        .filter(report -> there.contains(report) != acknowledged.contains(report))
        .forEach(differences::add);
    return differences;
  }

  private List<String> unapproved(Set<String> told) {
    Set<String> allowed =
        ledger.ids(
            """
            select r.report_id from referral.report r join referral.decision d using (decision_id)
            where d.outcome = 'APPROVED'
            """);
    return told.stream().filter(report -> !allowed.contains(report)).toList();
  }

  private static List<String> ids(List<Seen> seen) {
    return seen.stream().map(Seen::reportId).toList();
  }

  private static String quoted(List<String> ids) {
    return ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
  }

  private void line(String what, long count, String more) {
    terminal.line("  %-14s %,9d   %s".formatted(what, count, more).stripTrailing());
  }
}
