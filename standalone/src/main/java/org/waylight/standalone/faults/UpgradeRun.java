package org.waylight.standalone.faults;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.waylight.platform.sealed.Keysets;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.client.Tokens;
import org.waylight.standalone.faults.Tally.Count;
import org.waylight.standalone.parts.Checkout;
import org.waylight.standalone.parts.KafkaSettings;
import org.waylight.standalone.parts.KafkaTopics;
import org.waylight.standalone.replay.Ledger;
import org.waylight.standalone.replay.StoredTexts;
import org.waylight.standalone.stack.DataFolder;
import org.waylight.standalone.stack.EmbeddedStack;
import org.waylight.standalone.stack.Ports;
import org.waylight.standalone.stack.Secrets;
import org.waylight.standalone.stack.Tool;
import org.waylight.standalone.terminal.Stopwatch;
import org.waylight.standalone.terminal.Terminal;

/**
 * Under load, every service of a running stack of another version is replaced by this checkout's,
 * one after another with old and new side by side; then every one is restarted once more. Then,
 * from outside: no request failed, nothing lost, nothing twice.
 */
public final class UpgradeRun {
  private static final Duration GRACE = Duration.ofSeconds(120);
  private static final int TELL_SECONDS = 10;

  private final Terminal terminal;
  private final Checkout checkout;
  private final DataFolder folder;
  private final Ports ports;
  private final HttpClient http;
  private final Tokens tokens;
  private final Clock clock;

  /**
   * A run.
   *
   * @param checkout of the new version
   * @param folder of the stack, which runs another
   */
  public UpgradeRun(
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
   */
  public boolean run(double rate, long seed) {
    prepare();
    Instant began = clock.instant();
    String run = Long.toString(began.toEpochMilli(), 36);
    Rest rest = new Rest(http, tokens);
    LiveReplicas replicas = new LiveReplicas(ports);
    Webhook webhook = new Webhook(() -> replicas.any("intake"), run);
    webhook.register(rest);
    Ledger ledger = new Ledger(ports, Secrets.of(folder));
    Stopwatch watch = new Stopwatch();
    Tally tally = new Tally();
    Workload workload = new Workload(seed, rate);
    Connection connection =
        new Connection(http, tokens, webhook, () -> replicas.any("intake"), run);
    EmbeddedStack stack = new EmbeddedStack(checkout, folder, ports, Secrets.of(folder));
    try (Replacements replacements = new Replacements(stack, folder, ports, replicas, terminal);
        Sender sender = new Sender(connection, tally, watch);
        CaughtUp caughtUp = new CaughtUp(ledger, terminal, ports.kafka());
        ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor()) {
      OpenLoop load = new OpenLoop(workload, sender, rate);
      terminal.heading("Load: %,.0f a second, run %s, seed %d".formatted(rate, run, seed));
      teller.scheduleAtFixedRate(
          () -> tell(watch, tally.now()), TELL_SECONDS, TELL_SECONDS, TimeUnit.SECONDS);
      AskingPeople people = new AskingPeople(rest, replicas);
      Thread replacing =
          Thread.ofPlatform().name("replacing").daemon().start(() -> replace(replacements));
      load.run(replacing::isAlive, GRACE);
      replacing.join();
      people.close();
      sender.close();
      teller.shutdownNow();
      CaughtUp.Ended ended = caughtUp.await(tally.now().of(Count.ACCEPTED));
      Audit audit = new Audit(run, workload.made(), sender.accepted());
      StoredTexts texts = new StoredTexts(ledger, new Keysets(folder.keys(), clock));
      return report(
          tally.now(),
          load,
          rate,
          ended,
          audit.of(texts::inTriage),
          people,
          replacements.done(),
          List.copyOf(FaultRun.deadLetters(ledger, began)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What the operators' guide has an operator do before an upgrade. */
  private void prepare() {
    new Tool(checkout).generateKeysets(folder.keys());
    KafkaTopics.create(
        "127.0.0.1:" + ports.kafka(),
        new KafkaSettings(ports.kafka(), KafkaSettings.PARTITIONS, 1).topics());
  }

  private static void replace(Replacements replacements) {
    ReplicaKills.pause(OpenLoop.warming());
    replacements.everyService("old to new");
    replacements.everyService("new to new");
  }

  private boolean report(
      Tally.Snapshot counted,
      OpenLoop load,
      double rate,
      CaughtUp.Ended ended,
      Audit.Findings triage,
      AskingPeople people,
      List<Replacements.Replaced> replaced,
      List<String> dead) {
    double offered = counted.of(Count.SENT) / load.secondsAtRate();
    terminal.heading("What came of it");
    line("sent", counted.of(Count.SENT), "%,.0f a second".formatted(offered));
    line("accepted", counted.of(Count.ACCEPTED), "");
    line("failed", counted.refusals(), "requests to intake: " + counted.causes());
    people.answered().forEach((service, count) -> line(service, count, "requests answered"));
    people.failed().forEach((cause, count) -> line("failed", count, "requests: " + cause));
    line(
        "assessed in triage",
        triage.held(),
        "%.0f s after the last answer".formatted(ended.seconds()));
    terminal.heading("Promises");
    Promises promises = new Promises(terminal);
    promises.say("no request to intake failed", counted.refusals() == 0, counted.causes());
    promises.say(
        "no request to triage, referral or protocol failed",
        people.failed().isEmpty(),
        people.failed().entrySet().stream()
            .map(Map.Entry::toString)
            .collect(Collectors.joining(", ")));
    promises.none("INT-1 each that was accepted is in triage", triage.lost());
    promises.none("INT-2 none is in triage twice", triage.twice());
    promises.none("INT-2 each is in the signal its gateway was told", triage.elsewhere());
    promises.none("the words are those that were sent", triage.changed());
    promises.none("INT-4 in order within its conversation", triage.misplaced());
    promises.none("no dead letter", dead);
    promises.say("all was read to the end", ended.left().nothing(), ended.left().toString());
    promises.say(
        "every service was replaced twice, and each old replica ended in order",
        replaced.size() == 2 * EmbeddedStack.SERVICES.size()
            && replaced.stream().allMatch(one -> one.ended() >= 0),
        replaced.toString());
    promises.say(
        "the load was what was asked for",
        offered >= 0.95 * rate,
        "%,.0f a second of %,.0f".formatted(offered, rate));
    return promises.kept();
  }

  private void line(String what, long count, String more) {
    terminal.line("  %-26s %,9d   %s".formatted(what, count, more).stripTrailing());
  }

  private void tell(Stopwatch watch, Tally.Snapshot now) {
    terminal.line(
        terminal.faint(
            "  %5.1f s  sent %,d, accepted %,d, failed: %s"
                .formatted(
                    watch.elapsed().toMillis() / 1000.0,
                    now.of(Count.SENT),
                    now.of(Count.ACCEPTED),
                    now.causes())));
  }
}
