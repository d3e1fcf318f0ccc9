package org.waylight.standalone.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.waylight.standalone.faults.Tally.Count;
import org.waylight.standalone.replay.Ledger;
import org.waylight.standalone.terminal.Terminal;

/** Looks from outside at what two replicas made of the load: a yes or no for each promise. */
final class ReplicaReport {
  /** A step may be told so much later than its clock says, with two processors for everything. */
  static final Duration TOLERANCE = Duration.ofSeconds(20);

  private static final int EVERY_URGENT = 50;

  private final Terminal terminal;
  private final Ledger ledger;
  private final Instant began;
  private final Instant until;
  private final long before;

  /**
   * A report.
   *
   * @param until clocks that ran out by then must have been told
   * @param before the number of the last alert before the run
   */
  ReplicaReport(Terminal terminal, Ledger ledger, Instant began, Instant until, long before) {
    this.terminal = terminal;
    this.ledger = ledger;
    this.began = began;
    this.until = until;
    this.before = before;
  }

  boolean print(
      Tally.Snapshot counted,
      double offered,
      double asked,
      CaughtUp.Ended caughtUp,
      Audit.Findings triage,
      Map<Integer, Accepted> accepted,
      List<ResumingStream> streams,
      Pager pager,
      ReplicaKills kills) {
    terminal.heading("What came of it");
    line("sent", counted.of(Count.SENT), "%,.0f a second, after a slow start".formatted(offered));
    line("accepted", counted.of(Count.ACCEPTED), "refused attempts: " + counted.causes());
    line(
        "in triage",
        triage.held(),
        "messages, %.0f s after the last".formatted(caughtUp.seconds()));
    line("kill -9", kills.kills(), "one replica, then the other");
    List<String> alerts = new ArrayList<>();
    ledger.each(
        "select id from triage.alert where id > %d and raised_at < '%s' order by id"
            .formatted(before, until),
        row -> alerts.add(row.getString(1)));
    line("alerts", alerts.size(), "rows");
    streams.forEach(this::stream);
    line(
        "pages",
        pager.pages(),
        "%,d calls, %,d repeats dropped by their id".formatted(pager.calls(), pager.repeats()));
    lateness(QuickClocks.FIRST, Duration.ZERO);
    lateness(QuickClocks.SECOND, QuickClocks.SECOND_STEP);

    terminal.heading("Promises");
    Promises promises = new Promises(terminal);
    promises.none("INT-1 each that was accepted is in triage", triage.lost());
    promises.none("INT-2 none is in triage twice", triage.twice());
    promises.none("the words are those that were sent", triage.changed());
    promises.none("each signal has one case, and each case a signal", cases(accepted));
    promises.none("TRI-5 each urgent signal has its alert", unalerted(accepted));
    promises.none("TRI-5 each urgent case has its alert", urgentCasesWithoutAlert());
    int number = 1;
    for (ResumingStream stream : streams) {
      promises.none(
          "TRI-5 every alert came once and in order on stream %d, through %d connections"
              .formatted(number++, stream.connections()),
          wrong(alerts, stream));
    }
    promises.none(
        "TRI-10 every clock that ran out was told", missed(QuickClocks.FIRST, Duration.ZERO));
    promises.none(
        "TRI-10 every second step was told", missed(QuickClocks.SECOND, QuickClocks.SECOND_STEP));
    promises.none("TRI-10 each within %d s of its time".formatted(TOLERANCE.toSeconds()), late());
    promises.none("TRI-10 no step was told twice, or left out of its row", doubled());
    promises.none("TRI-10 the pager has every step that leaves", unpaged(pager));
    promises.say("every page was signed", pager.forged() == 0, pager.forged() + " were not");
    promises.none("each replica came back after each kill", kills.notBack());
    promises.say("both were killed at least once", kills.kills() >= 2, kills.kills() + " kills");
    promises.none("no dead letter", new ArrayList<>(FaultRun.deadLetters(ledger, began)));
    promises.say(
        "all that was accepted was told, and read to the end",
        caughtUp.left().nothing(),
        caughtUp.left().toString());
    promises.say(
        "the load was what was asked for",
        offered >= 0.95 * asked,
        "%,.0f a second of %,.0f".formatted(offered, asked));
    return promises.kept();
  }

  private List<String> cases(Map<Integer, Accepted> accepted) {
    Map<String, Integer> cases = new HashMap<>();
    ledger.each(
        "select s.id from triage.signal s join triage.case_file c on c.id = s.case_id",
        row -> cases.merge(row.getString(1), 1, Integer::sum));
    List<String> wrong = new ArrayList<>();
    accepted.forEach(
        (number, told) -> {
          UUID signal = told.signalId();
          if (signal != null && cases.getOrDefault(signal.toString(), 0) != 1) {
            wrong.add("signal " + signal);
          }
        });
    wrong.addAll(
        ledger.ids(
            """
            select 'case ' || id || ' without a signal' from triage.case_file c
            where not exists (select 1 from triage.signal s where s.case_id = c.id)
            """));
    return wrong;
  }

  /** By what was sent: one in fifty says that somebody is in danger now. */
  private List<String> unalerted(Map<Integer, Accepted> accepted) {
    Set<String> alerted =
        ledger.ids(
            """
            select s.id from triage.signal s
            join triage.alert a on a.case_id = s.case_id and a.kind = 'URGENT_CASE'
            """);
    List<String> lost = new ArrayList<>();
    accepted.forEach(
        (number, told) -> {
          UUID signal = told.signalId();
          if (signal != null
              && number % EVERY_URGENT == 0
              && !alerted.contains(signal.toString())) {
            lost.add("signal " + signal);
          }
        });
    return lost;
  }

  private List<String> urgentCasesWithoutAlert() {
    return list(
        """
        select 'case ' || id from triage.case_file c where urgency = 2 and opened_at >= '%s'
        and not exists (
          select 1 from triage.alert a where a.case_id = c.id and a.kind = 'URGENT_CASE')
        """
            .formatted(began));
  }

  private static List<String> wrong(List<String> alerts, ResumingStream stream) {
    List<String> wrong = new ArrayList<>();
    Set<String> heard = new HashSet<>();
    long last = -1;
    for (ResumingStream.Heard one : stream.heard()) {
      if (!heard.add(Long.toString(one.id()))) {
        wrong.add("alert " + one.id() + " twice");
      } else if (one.id() < last) {
        wrong.add("alert " + one.id() + " after " + last);
      }
      last = one.id();
    }
    alerts.stream().filter(id -> !heard.contains(id)).forEach(id -> wrong.add("alert " + id));
    return wrong;
  }

  private List<String> missed(String step, Duration after) {
    return list(
        """
        select 'case ' || id || ', due ' || due_at from triage.case_file c
        where status = 'OPEN' and opened_at >= '%s' and due_at + interval '%d seconds' < '%s'
        and not exists (
          select 1 from triage.alert a where a.case_id = c.id and a.step = '%s'
          and a.clock_started_at = c.clock_started_at and a.repetition = 0)
        """
            .formatted(began, after.plus(TOLERANCE).toSeconds(), until, step));
  }

  private List<String> late() {
    return list(
        """
        select 'case ' || case_id || ', ' || step || ' ' || (raised_at - due_at) late
        from triage.alert where id > %d and repetition = 0 and raised_at - due_at >
          make_interval(secs => case step when '%s' then 0 else %d end + %d)
        """
            .formatted(
                before,
                QuickClocks.FIRST,
                QuickClocks.SECOND_STEP.toSeconds(),
                TOLERANCE.toSeconds()));
  }

  private List<String> doubled() {
    return list(
        """
        select 'case ' || case_id || ', ' || step from triage.alert
        where clock_started_at >= '%s' and step is not null
        group by case_id, clock_started_at, step
        having count(*) <> max(repetition) + 1 or count(distinct repetition) <> count(*)
        """
            .formatted(began));
  }

  /** What was due to be paged a while ago; the newest may still wait for a retry. */
  private List<String> unpaged(Pager pager) {
    List<String> unpaged = new ArrayList<>();
    ledger.each(
        """
        select distinct case_id, step from triage.alert
        where id > %d and step_to = 'PAGER' and repetition = 0 and raised_at < '%s'
        """
            .formatted(before, until.minus(TOLERANCE)),
        row -> {
          if (!pager.has(row.getString(1), row.getString(2))) {
            unpaged.add("case " + row.getString(1) + ", " + row.getString(2));
          }
        });
    return unpaged;
  }

  private void lateness(String step, Duration after) {
    ledger.each(
        """
        select count(*), coalesce(percentile_cont(0.5) within group (order by late), 0),
          coalesce(percentile_cont(0.99) within group (order by late), 0), coalesce(max(late), 0)
        from (
          select extract(epoch from raised_at - due_at) - %d as late from triage.alert
          where id > %d and step = '%s' and repetition = 0) as told
        """
            .formatted(after.toSeconds(), before, step),
        row ->
            line(
                step,
                row.getLong(1),
                "first tellings; after their time p50 %.1f s, p99 %.1f s, most %.1f s"
                    .formatted(row.getDouble(2), row.getDouble(3), row.getDouble(4))));
  }

  private void stream(ResumingStream stream) {
    List<Duration> latencies =
        stream.heard().stream().map(ResumingStream.Heard::latency).sorted().toList();
    line(
        "on a stream",
        latencies.size(),
        latencies.isEmpty()
            ? ""
            : "alerts through %d connections; after they were raised p50 %d ms, p99 %d ms, most %d ms"
                .formatted(
                    stream.connections(),
                    at(latencies, 0.5),
                    at(latencies, 0.99),
                    latencies.getLast().toMillis()));
  }

  private static long at(List<Duration> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1.0, sorted.size() * share)).toMillis();
  }

  private List<String> list(String sql) {
    return new ArrayList<>(ledger.ids(sql));
  }

  private void line(String what, long count, String more) {
    terminal.line("  %-14s %,9d   %s".formatted(what, count, more).stripTrailing());
  }
}
