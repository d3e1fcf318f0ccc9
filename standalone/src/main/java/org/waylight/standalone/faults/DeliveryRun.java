package org.waylight.standalone.faults;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.client.Tokens;
import org.waylight.standalone.replay.Ledger;
import org.waylight.standalone.stack.DataFolder;
import org.waylight.standalone.stack.Ports;
import org.waylight.standalone.stack.RunningPart;
import org.waylight.standalone.stack.Secrets;
import org.waylight.standalone.terminal.ProgressBar;
import org.waylight.standalone.terminal.Terminal;

/**
 * Reports to a recipient that fails a third of the time, while referral-service is killed at random
 * moments and consents are withdrawn; then, from outside: each confirmed once, none after its
 * withdrawal, none without an approval.
 */
public final class DeliveryRun {
  private static final int ONE_IN_WITHDRAWN = 5;
  private static final int LONGEST_BETWEEN_KILLS = 8_000;
  private static final int LONGEST_BEFORE_WITHDRAWAL = 4_000;
  private static final Duration BACK = Duration.ofMinutes(2);
  private static final Duration SETTLED = Duration.ofMinutes(10);

  private static final Map<String, String> QUICK_RETRIES =
      Map.of(
          "retryFirst", "PT1S",
          "retryLongest", "PT4S",
          "retryAttempts", "20",
          "acknowledgeWithin", "PT1H",
          "fetchExpiry", "P7D");

  private final Terminal terminal;
  private final DataFolder folder;
  private final Ports ports;
  private final HttpClient http;
  private final Clock clock;
  private final Rest rest;
  private final Desk desk;

  public DeliveryRun(
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
    this.clock = clock;
    this.rest = new Rest(http, tokens);
    this.desk = new Desk(rest, ports);
  }

  /**
   * Runs it and prints the report; true if every promise was kept.
   *
   * @param reports how many are approved; of every fifth the consent is withdrawn
   * @param kills how often referral-service is killed meanwhile
   */
  public boolean run(int reports, int kills, long seed) {
    String run = Long.toString(clock.millis(), 36);
    terminal.heading("Deliveries: %,d reports, run %s, seed %d".formatted(reports, run, seed));
    try (TemporaryPolicy retries =
            TemporaryPolicy.publish(rest, ports, folder, clock, "delivery", QUICK_RETRIES);
        FailingRecipient recipient = new FailingRecipient(ports.receiver(), http, seed)) {
      List<String> cases = cases(run, reports);
      recipient.knows(desk.credential(desk.recipient(cases.getFirst())));
      Random chance = new Random(seed);
      Map<String, Long> withdrawnAt = new ConcurrentHashMap<>();
      List<String> approved = deliver(cases, kills, chance, withdrawnAt);
      Ledger ledger = new Ledger(ports, Secrets.of(folder));
      awaitSettled(ledger, approved);
      return new DeliveryReport(terminal, ledger, recipient)
          .print(approved, desk.askedAt(), withdrawnAt, kills);
    }
  }

  private List<String> cases(String run, int reports) {
    ProgressBar bar = new ProgressBar(terminal, "cases with a plan", reports);
    AtomicInteger ready = new AtomicInteger();
    String[] cases = new String[reports];
    AtOnce.each(
        reports,
        number -> {
          cases[number] = desk.caseOf(desk.post(run, number));
          desk.recipient(cases[number]);
          bar.at(ready.incrementAndGet());
        });
    bar.end(reports);
    return List.of(cases);
  }

  /** Approves all while referral-service is killed, so that approvals last as long as kills do. */
  private List<String> deliver(
      List<String> cases, int kills, Random chance, Map<String, Long> withdrawnAt) {
    ProgressBar bar = new ProgressBar(terminal, "approved", cases.size());
    AtomicInteger done = new AtomicInteger();
    Semaphore go = new Semaphore(0);
    Map<Integer, String> reports = new ConcurrentHashMap<>();
    int[] delays =
        IntStream.range(0, cases.size())
            .map(i -> chance.nextInt(LONGEST_BEFORE_WITHDRAWAL))
            .toArray();
    Thread killing =
        Thread.ofPlatform()
            .name("kills")
            .daemon()
            .start(() -> kill(kills, cases.size(), chance, go));
    AtOnce.each(
        cases.size(),
        number -> {
          go.acquireUninterruptibly();
          String caseId = cases.get(number);
          String report = desk.approve(caseId);
          reports.put(number, report);
          if (number % ONE_IN_WITHDRAWN == 0) {
            ReplicaKills.pause(Duration.ofMillis(delays[number]));
            desk.withdraw(desk.consent(caseId));
            withdrawnAt.put(report, System.nanoTime());
          }
          bar.at(done.incrementAndGet());
        });
    bar.end(cases.size());
    try {
      killing.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientFailure("Interrupted", e);
    }
    return new ArrayList<>(reports.values());
  }

  private void kill(int kills, int reports, Random chance, Semaphore go) {
    int share = reports / (kills + 1);
    for (int i = 0; i < kills; i++) {
      go.release(share);
      ReplicaKills.pause(Duration.ofMillis(chance.nextInt(LONGEST_BETWEEN_KILLS)));
      if (new RunningPart(folder, "referral").kill().isEmpty()) {
        throw new ClientFailure("referral does not run");
      }
      ReplicaKills.pause(Duration.ofSeconds(1)); // Until it is seen to be gone.
      awaitBack();
    }
    go.release(reports);
  }

  private void awaitBack() {
    long deadline = System.nanoTime() + BACK.toNanos();
    while (!desk.referralReady()) {
      if (System.nanoTime() - deadline > 0) {
        throw new ClientFailure("referral did not come back");
      }
      ReplicaKills.pause(Duration.ofMillis(250));
    }
  }

  private void awaitSettled(Ledger ledger, List<String> approved) {
    ProgressBar bar = new ProgressBar(terminal, "settled", approved.size());
    long deadline = System.nanoTime() + SETTLED.toNanos();
    long settled = 0;
    while (settled < approved.size() && System.nanoTime() - deadline < 0) {
      settled = DeliveryReport.settled(ledger, approved);
      bar.at((int) Math.max(0, settled));
      ReplicaKills.pause(Duration.ofSeconds(1));
    }
    bar.end((int) settled);
  }
}
