package org.waylight.standalone.faults;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.waylight.standalone.client.Await;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.client.Tokens;
import org.waylight.standalone.stack.Ports;
import org.waylight.standalone.terminal.ProgressBar;
import org.waylight.standalone.terminal.Terminal;

/**
 * Many reports wait for a recipient that takes ten to twenty seconds to answer: how soon after its
 * approval is a report to another one told of, beside the same without them?
 */
public final class SlowRun {
  private static final String SLOW = "TX";
  private static final String FAST = "OH";
  private static final int MEASURED = 50;
  private static final Duration TOLD = Duration.ofMinutes(2);

  private final Terminal terminal;
  private final Ports ports;
  private final Clock clock;
  private final Desk desk;

  public SlowRun(Terminal terminal, Ports ports, HttpClient http, Tokens tokens, Clock clock) {
    this.terminal = terminal;
    this.ports = ports;
    this.clock = clock;
    this.desk = new Desk(new Rest(http, tokens), ports);
  }

  /**
   * Runs it and prints both; true if every report to the fast one was told of while others wait.
   */
  public boolean run(int reports, long seed) {
    String run = Long.toString(clock.millis(), 36);
    terminal.heading("Deliveries: %,d reports to a slow recipient, run %s".formatted(reports, run));
    try (SlowRecipients recipients = new SlowRecipients(ports.receiver(), seed)) {
      List<String> fast = cases("cases to the fast one", run + "f", 2 * MEASURED, FAST);
      desk.credential(desk.recipient(fast.getFirst()));
      List<Long> alone = measure(recipients, fast.subList(0, MEASURED));

      List<String> slow = cases("cases to the slow one", run + "s", reports, SLOW);
      String organisation = desk.recipient(slow.getFirst());
      desk.credential(organisation);
      recipients.slow(organisation);
      ProgressBar bar = new ProgressBar(terminal, "approved to the slow one", reports);
      AtomicInteger done = new AtomicInteger();
      AtOnce.each(
          reports,
          number -> {
            desk.approve(slow.get(number));
            bar.at(done.incrementAndGet());
          });
      bar.end(reports);
      List<Long> beside = measure(recipients, fast.subList(MEASURED, fast.size()));
      int waiting = reports - recipients.slowCalls();
      terminal.heading("From approval asked to first call");
      line("no slow recipient", alone);
      line("%,d wait for a slow one".formatted(waiting), beside);
      return waiting > 0;
    }
  }

  private List<String> cases(String what, String run, int count, String state) {
    ProgressBar bar = new ProgressBar(terminal, what, count);
    AtomicInteger done = new AtomicInteger();
    String[] cases = new String[count];
    AtOnce.each(
        count,
        number -> {
          cases[number] = desk.caseOf(desk.post(run, number, state));
          desk.recipient(cases[number]);
          bar.at(done.incrementAndGet());
        });
    bar.end(count);
    return List.of(cases);
  }

  /** One after another, each once the one before was told of; milliseconds in order. */
  private List<Long> measure(SlowRecipients recipients, List<String> cases) {
    List<Long> waits = new ArrayList<>();
    for (String caseId : cases) {
      String report = desk.approve(caseId);
      long told =
          Await.until(
              "a report to be told of",
              TOLD,
              () -> Optional.ofNullable(recipients.told().get(report)));
      Long asked = desk.askedAt().get(report);
      if (asked != null) {
        waits.add((told - asked) / 1_000_000);
      }
    }
    waits.sort(null);
    return waits;
  }

  private void line(String what, List<Long> waits) {
    int size = waits.size();
    terminal.line(
        size == 0
            ? "  " + what + ": nothing was measured"
            : "  %-34s %,5d reports   p50 %,d ms   p99 %,d ms   most %,d ms"
                .formatted(
                    what, size, waits.get(size / 2), waits.get(size * 99 / 100), waits.getLast()));
  }
}
