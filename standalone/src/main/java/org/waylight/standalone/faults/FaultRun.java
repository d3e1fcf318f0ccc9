package org.waylight.standalone.faults;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.waylight.contracts.Topics;
import org.waylight.platform.sealed.Keysets;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.client.Tokens;
import org.waylight.standalone.faults.Tally.Count;
import org.waylight.standalone.replay.Ledger;
import org.waylight.standalone.replay.StoredTexts;
import org.waylight.standalone.stack.DataFolder;
import org.waylight.standalone.stack.Ports;
import org.waylight.standalone.stack.Secrets;
import org.waylight.standalone.terminal.Stopwatch;
import org.waylight.standalone.terminal.Terminal;

/**
 * Load at a rate while one part after another is killed, kept down and run out of disk; then every
 * 2xx is looked for in intake and in triage.
 */
public final class FaultRun {
  private static final Duration GRACE = Duration.ofSeconds(120);
  private static final Duration READY = Duration.ofSeconds(60);
  private static final int TELL_SECONDS = 5;
  private static final String DEAD =
      """
      select service || ', ' || topic || ', ' || reason || ': ' || count(*)
      from (
        select 'intake' as service, topic, reason, died_at from intake.dead_letter
        union all select 'triage', topic, reason, died_at from triage.dead_letter
        union all select 'referral', topic, reason, died_at from referral.dead_letter
      ) as dead
      where died_at >= '%s'
      group by service, topic, reason
      """;

  private final Terminal terminal;
  private final DataFolder folder;
  private final Ports ports;
  private final HttpClient http;
  private final Tokens tokens;
  private final Clock clock;

  /** How a run ended. */
  public enum Verdict {
    KEPT,
    BROKEN,
    /** Nothing was broken, but not every fault could be tried here. */
    INCOMPLETE
  }

  public FaultRun(
      Terminal terminal,
      DataFolder folder,
      Ports ports,
      HttpClient http,
      Tokens tokens,
      Clock clock) {
    this.terminal = terminal;
    this.folder = folder;
    this.ports = ports;
    this.http = http;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** A client that opens as many connections as the load needs. */
  public static HttpClient http() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(5))
        .build();
  }

  /**
   * Runs it and prints the report.
   *
   * @param rate postings a second
   * @param length of the load, at least; it goes on until the last fault is mended
   */
  public Verdict run(double rate, Duration length, long seed) {
    Instant began = clock.instant();
    String run = Long.toString(began.toEpochMilli(), 36);
    String intake = ports.address("intake");
    Webhook webhook = new Webhook(() -> intake, run);
    webhook.register(new Rest(http, tokens));
    Ledger ledger = new Ledger(ports, Secrets.of(folder));
    StackHealth health = new StackHealth(http, ports);
    Stopwatch watch = new Stopwatch();
    Tally tally = new Tally();
    Workload workload = new Workload(seed, rate);
    FaultPlan plan = new FaultPlan(new Breakage(folder, health), tally, terminal, watch, length);
    Connection connection = new Connection(http, tokens, webhook, () -> intake, run);
    try (Sender sender = new Sender(connection, tally, watch);
        CaughtUp caughtUp = new CaughtUp(ledger, terminal, ports.kafka());
        ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor()) {
      OpenLoop load = new OpenLoop(workload, sender, rate);
      long takenBefore = caughtUp.records(Topics.SIGNALS_TAKEN);
      terminal.heading("Load: %,.0f a second, run %s, seed %d".formatted(rate, run, seed));
      teller.scheduleAtFixedRate(
          () -> tell(watch, tally.now(), sender), TELL_SECONDS, TELL_SECONDS, TimeUnit.SECONDS);
      Thread faults = Thread.ofPlatform().name("faults").daemon().start(plan::run);
      try (Yielding services = Yielding.begin(folder)) {
        load.run(
            () -> !plan.done() || watch.elapsed().minus(OpenLoop.warming()).compareTo(length) < 0,
            GRACE);
      }
      teller.shutdownNow();
      sender.close();
      terminal.status("");
      CaughtUp.Ended ended = caughtUp.await(tally.now().of(Count.ACCEPTED));
      Audit audit = new Audit(run, workload.made(), sender.accepted());
      StoredTexts texts = new StoredTexts(ledger, new Keysets(folder.keys(), clock));
      double loaded = load.secondsAtRate();
      FaultReport report =
          new FaultReport(
              tally.now(),
              rate,
              tally.now().of(Count.SENT) / loaded,
              loaded,
              caughtUp.records(Topics.SIGNALS_TAKEN) - takenBefore,
              ended,
              ready(health),
              plan.struck(),
              audit.of(texts::inIntake),
              audit.of(texts::inTriage),
              new ArrayList<>(deadLetters(ledger, began)));
      boolean kept = report.print(terminal);
      faults.join();
      return kept ? report.complete() ? Verdict.KEPT : Verdict.INCOMPLETE : Verdict.BROKEN;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Verdict.BROKEN;
    }
  }

  /** The records that no service could handle since then, counted by their reason. */
  static Set<String> deadLetters(Ledger ledger, Instant since) {
    return ledger.ids(DEAD.formatted(since));
  }

  private void tell(Stopwatch watch, Tally.Snapshot now, Sender sender) {
    terminal.line(
        terminal.faint(
            "  %5.1f s  sent %,d, accepted %,d (%,d by Kafka alone), waiting %,d; refused: %s"
                .formatted(
                    watch.elapsed().toMillis() / 1000.0,
                    now.of(Count.SENT),
                    now.of(Count.ACCEPTED),
                    now.of(Count.BY_KAFKA),
                    sender.waiting(),
                    now.causes())));
  }

  private static boolean ready(StackHealth health) throws InterruptedException {
    long end = System.nanoTime() + READY.toNanos();
    while (!health.allReady()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(500);
    }
    return true;
  }
}
