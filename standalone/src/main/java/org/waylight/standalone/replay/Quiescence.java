package org.waylight.standalone.replay;

import java.time.Duration;
import java.util.List;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.terminal.ProgressBar;
import org.waylight.standalone.terminal.Terminal;

/**
 * Waits until nothing moves any more: all that was sent is planned, or nothing has changed for
 * long.
 */
final class Quiescence {
  private static final Duration STILL = Duration.ofSeconds(90);
  private static final Duration POLL = Duration.ofMillis(500);

  private static final String SIGNALS = "select count(*) from triage.signal";
  private static final String PLANS = "select count(*) from referral.plan";
  private static final String CASES = "select count(*) from triage.case_file";
  private static final String WAITING =
      """
      select (select count(*) from intake.outbox) + (select count(*) from triage.outbox)
        + (select count(*) from referral.outbox)
      """;

  private final Ledger ledger;
  private final Terminal terminal;
  private final long signalsBefore;
  private final long casesBefore;
  private final long plansBefore;

  /** Remembers what is there before anything is sent. */
  Quiescence(Ledger ledger, Terminal terminal) {
    this.ledger = ledger;
    this.terminal = terminal;
    this.signalsBefore = ledger.count(SIGNALS);
    this.casesBefore = ledger.count(CASES);
    this.plansBefore = ledger.count(PLANS);
  }

  /** Returns when all is planned and sent on, or when nothing has moved for a minute and a half. */
  void await(int sent) {
    ProgressBar bar = new ProgressBar(terminal, "planned", sent);
    List<Long> last = List.of();
    long moved = System.nanoTime();
    while (System.nanoTime() - moved < STILL.toNanos()) {
      long signals = ledger.count(SIGNALS) - signalsBefore;
      long cases = ledger.count(CASES) - casesBefore;
      long plans = ledger.count(PLANS) - plansBefore;
      long waiting = ledger.count(WAITING);
      List<Long> now = List.of(signals, cases, plans, waiting);
      if (!now.equals(last)) {
        last = now;
        moved = System.nanoTime();
      }
      bar.at(Math.max(0, plans));
      if (signals >= sent && plans >= cases && waiting == 0) {
        bar.end(plans);
        return;
      }
      pause();
    }
    terminal.status("");
    terminal.line(
        terminal.warned(
            "  Nothing has moved for %d s: signals %d, cases %d, plans %d, waiting to be sent %d"
                .formatted(STILL.toSeconds(), last.get(0), last.get(1), last.get(2), last.get(3))));
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientFailure("Interrupted", e);
    }
  }
}
