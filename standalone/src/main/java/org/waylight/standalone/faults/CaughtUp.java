package org.waylight.standalone.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.replay.Ledger;
import org.waylight.standalone.terminal.Stopwatch;
import org.waylight.standalone.terminal.Terminal;

/**
 * Waits until intake has stored and told all it owes and triage has heard it: as many messages as
 * were accepted are in intake, its outbox is empty, and triage has as many as intake.
 */
final class CaughtUp implements AutoCloseable {
  private static final Duration STILL = Duration.ofSeconds(45);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration TELL = Duration.ofSeconds(15);
  private static final int PATIENCE_MILLIS = 10_000;
  private static final String OUTBOX = "select count(*) from intake.outbox";
  private static final String INTAKE = "select count(*) from intake.signal_message";
  private static final String TRIAGE = "select count(*) from triage.message";

  private final Ledger ledger;
  private final Terminal terminal;
  private final Admin admin;
  private final long before;

  CaughtUp(Ledger ledger, Terminal terminal, int kafkaPort) {
    this.ledger = ledger;
    this.terminal = terminal;
    this.before = ledger.count(INTAKE);
    this.admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + kafkaPort,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS));
  }

  /** What is still to be done; -1 where it cannot be asked. */
  record Left(long outbox, long intake, long triage) {
    boolean nothing() {
      return outbox == 0 && intake == 0 && triage == 0;
    }

    @Override
    public String toString() {
      return "in intake's outbox %,d; not yet in intake %,d, not yet in triage %,d"
          .formatted(outbox, intake, triage);
    }
  }

  /**
   * How it ended.
   *
   * @param seconds until nothing moved any more
   */
  record Ended(Left left, double seconds) {}

  /**
   * Returns once nothing is left, or nothing has moved for long.
   *
   * @param accepted how many messages were accepted since this was made
   */
  Ended await(long accepted) {
    Stopwatch waited = new Stopwatch();
    double seconds = 0;
    Left last = new Left(-1, -1, -1);
    long moved = System.nanoTime();
    Stopwatch told = new Stopwatch();
    while (System.nanoTime() - moved < STILL.toNanos()) {
      Left left = left(accepted);
      if (left.nothing()) {
        terminal.status("");
        return new Ended(left, waited.elapsed().toMillis() / 1000.0);
      }
      if (!left.equals(last)) {
        last = left;
        moved = System.nanoTime();
        seconds = waited.elapsed().toMillis() / 1000.0;
      }
      terminal.status("  " + left);
      if (!terminal.interactive() && told.elapsed().compareTo(TELL) > 0) {
        told = new Stopwatch();
        terminal.line("  " + left);
      }
      pause();
    }
    terminal.status("");
    terminal.line(
        terminal.warned("  Nothing has moved for %d s: %s".formatted(STILL.toSeconds(), last)));
    return new Ended(last, seconds);
  }

  /** How many records intake has put on a topic in all. */
  long records(String topic) {
    try {
      return ends(partitions(List.of(topic))).values().stream().mapToLong(Long::longValue).sum();
    } catch (ExecutionException | TimeoutException away) {
      return -1;
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(2));
  }

  private Left left(long accepted) {
    long outbox = ledger.count(OUTBOX);
    long intake = ledger.count(INTAKE);
    long triage = ledger.count(TRIAGE);
    return outbox < 0 || intake < 0 || triage < 0
        ? new Left(-1, -1, -1)
        : new Left(outbox, Math.max(0, before + accepted - intake), Math.max(0, intake - triage));
  }

  private List<TopicPartition> partitions(List<String> topics)
      throws ExecutionException, TimeoutException {
    return get(admin.describeTopics(topics).allTopicNames()).values().stream()
        .flatMap(CaughtUp::partitions)
        .toList();
  }

  private static java.util.stream.Stream<TopicPartition> partitions(TopicDescription topic) {
    return topic.partitions().stream().map(p -> new TopicPartition(topic.name(), p.partition()));
  }

  private Map<TopicPartition, Long> ends(List<TopicPartition> partitions)
      throws ExecutionException, TimeoutException {
    return get(
            admin
                .listOffsets(
                    partitions.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
                .all())
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }

  private static <T> T get(java.util.concurrent.Future<T> answer)
      throws ExecutionException, TimeoutException {
    try {
      return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientFailure("Interrupted", e);
    }
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
