package org.waylight.standalone.faults;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.waylight.platform.sealed.Keysets;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.client.Tokens;
import org.waylight.standalone.faults.Tally.Count;
import org.waylight.standalone.parts.Checkout;
import org.waylight.standalone.parts.FreePort;
import org.waylight.standalone.parts.Part;
import org.waylight.standalone.replay.Ledger;
import org.waylight.standalone.replay.StoredTexts;
import org.waylight.standalone.stack.DataFolder;
import org.waylight.standalone.stack.EmbeddedStack;
import org.waylight.standalone.stack.Ports;
import org.waylight.standalone.stack.Secrets;
import org.waylight.standalone.terminal.Stopwatch;
import org.waylight.standalone.terminal.Terminal;

/**
 * Load on two replicas of triage while one after the other is killed, under clocks that run out
 * within the run; then, from outside: no signal lost, no clock missed, no alert lost.
 */
public final class ReplicaRun {
  private static final Duration GRACE = Duration.ofSeconds(120);
  private static final int TELL_SECONDS = 10;

  private final Terminal terminal;
  private final Checkout checkout;
  private final DataFolder folder;
  private final Ports ports;
  private final HttpClient http;
  private final Tokens tokens;
  private final Clock clock;

  public ReplicaRun(
      Terminal terminal,
      Checkout checkout,
      DataFolder folder,
      Ports ports,
      HttpClient http,
      Tokens tokens,
      Clock clock) {
    this.terminal = terminal;
    this.checkout = checkout;
    this.folder = folder;
    this.ports = ports;
    this.http = http;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * Runs it and prints the report; true if every promise was kept.
   *
   * @param rate postings a second
   * @param length of the load at that rate, at least
   */
  public boolean run(double rate, Duration length, long seed) {
    int port = FreePort.any();
    Part second =
        new EmbeddedStack(checkout, folder, ports, Secrets.of(folder)).another("triage", 2, port);
    List<String> replicas = List.of(ports.address("triage"), "http://localhost:" + port);
    terminal.status("  starting a second replica of triage ...");
    second.start();
    terminal.status("");
    Rest rest = new Rest(http, tokens);
    try (TemporaryPolicy clocks = QuickClocks.publish(rest, ports, folder, clock);
        Pager pager = new Pager(ports.receiver())) {
      return load(rate, length, seed, second, replicas, rest, pager);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      second.stop();
    }
  }

  private boolean load(
      double rate,
      Duration length,
      long seed,
      Part second,
      List<String> replicas,
      Rest rest,
      Pager pager)
      throws InterruptedException {
    Instant began = clock.instant();
    String run = Long.toString(began.toEpochMilli(), 36);
    Ledger ledger = new Ledger(ports, Secrets.of(folder));
    long before = ledger.count("select coalesce(max(id), 0) from triage.alert");
    String intake = ports.address("intake");
    Webhook webhook = new Webhook(() -> intake, run);
    webhook.register(rest);
    Stopwatch watch = new Stopwatch();
    Tally tally = new Tally();
    Workload workload = new Workload(seed, rate);
    ReplicaKills kills = new ReplicaKills(folder, second, rest, replicas, terminal, watch);
    try (ResumingStream ada = new ResumingStream(rest, "ada", replicas, before, clock);
        ResumingStream ben = new ResumingStream(rest, "ben", replicas.reversed(), before, clock);
        Sender sender =
            new Sender(new Connection(http, tokens, webhook, () -> intake, run), tally, watch);
        CaughtUp caughtUp = new CaughtUp(ledger, terminal, ports.kafka());
        ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor()) {
      OpenLoop load = new OpenLoop(workload, sender, rate);
      terminal.heading(
          "Load: %,.0f a second on two replicas of triage, run %s, seed %d"
              .formatted(rate, run, seed));
      teller.scheduleAtFixedRate(
          () -> tell(watch, tally.now(), ada), TELL_SECONDS, TELL_SECONDS, TimeUnit.SECONDS);
      Duration whole = OpenLoop.warming().plus(length);
      Thread killing =
          Thread.ofPlatform()
              .name("kills")
              .daemon()
              .start(
                  () -> kills.run(OpenLoop.warming(), () -> watch.elapsed().compareTo(whole) < 0));
      load.run(() -> killing.isAlive() || watch.elapsed().compareTo(whole) < 0, GRACE);
      killing.join();
      sender.close();
      CaughtUp.Ended ended = caughtUp.await(tally.now().of(Count.ACCEPTED));
      terminal.line("  waiting until the last clock has run out and its steps were told ...");
      ReplicaKills.pause(
          QuickClocks.URGENT.plus(QuickClocks.SECOND_STEP).plus(ReplicaReport.TOLERANCE));
      Instant until = clock.instant();
      ReplicaKills.pause(ReplicaReport.TOLERANCE);
      teller.shutdownNow();
      Audit audit = new Audit(run, workload.made(), sender.accepted());
      StoredTexts texts = new StoredTexts(ledger, new Keysets(folder.keys(), clock));
      return new ReplicaReport(terminal, ledger, began, until, before)
          .print(
              tally.now(),
              tally.now().of(Count.SENT) / load.secondsAtRate(),
              rate,
              ended,
              audit.of(texts::inTriage),
              sender.accepted(),
              List.of(ada, ben),
              pager,
              kills);
    }
  }

  private void tell(Stopwatch watch, Tally.Snapshot now, ResumingStream stream) {
    terminal.line(
        terminal.faint(
            "  %5.1f s  sent %,d, accepted %,d, alerts heard %,d"
                .formatted(
                    watch.elapsed().toMillis() / 1000.0,
                    now.of(Count.SENT),
                    now.of(Count.ACCEPTED),
                    stream.heard().size())));
  }
}
