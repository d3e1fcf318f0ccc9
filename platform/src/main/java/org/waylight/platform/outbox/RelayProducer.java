package org.waylight.platform.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.waylight.platform.inbox.Trouble;

/**
 * Sends outbox rows: idempotent, acknowledged by all in-sync replicas, and without a deadline, so
 * that an absent Kafka delays but never reorders.
 */
final class RelayProducer implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(RelayProducer.class);
  private final KafkaProducer<String, byte[]> producer;
  private final Metric connectionsClosed;
  private double closedBefore;

  RelayProducer(Map<String, Object> kafka, String service) {
    Map<String, Object> config = new HashMap<>(kafka);
    config.put("client.id", "waylight-" + service + "-relay");
    config.put("acks", "all");
    config.put("enable.idempotence", true);
    config.put("max.in.flight.requests.per.connection", 5);
    config.put("linger.ms", 0);
    config.put("batch.size", 131_072);
    config.put("max.request.size", 2_097_152);
    config.put("delivery.timeout.ms", Integer.MAX_VALUE);
    config.put("request.timeout.ms", 10_000);
    config.put("max.block.ms", 5_000);
    config.put("reconnect.backoff.max.ms", 1_000);
    config.put("retry.backoff.max.ms", 500);
    producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    connectionsClosed =
        producer.metrics().entrySet().stream()
            .filter(metric -> metric.getKey().name().equals("connection-close-total"))
            .filter(metric -> metric.getKey().group().equals("producer-metrics"))
            .findFirst()
            .orElseThrow()
            .getValue();
  }

  /**
   * Whether a connection to a broker has ended since this was asked last. The broker may have died,
   * and what it acknowledged of late with it.
   */
  boolean lostConnection() {
    double closed = ((Number) connectionsClosed.metricValue()).doubleValue();
    boolean lost = closed > closedBefore;
    closedBefore = closed;
    return lost;
  }

  /**
   * Sends rows in order and waits until each is acknowledged or refused. After a refusal, later
   * rows of that topic are not counted as sent: they are sent again behind it.
   */
  Sent send(List<WaitingRow> rows) throws InterruptedException {
    List<Long> acknowledged = new ArrayList<>();
    Set<String> refusedTopics = new HashSet<>();
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    List<WaitingRow> tried = new ArrayList<>();
    for (WaitingRow row : rows) {
      if (refusedTopics.contains(row.row().topic())) {
        continue;
      }
      try {
        Future<RecordMetadata> answer = producer.send(KafkaRecords.of(row.row()));
        // A record that was not even queued (Kafka is away) fails at once. Those behind it must not
        // overtake it.
        if (answer.state() == Future.State.FAILED) {
          refuse(row, answer.exceptionNow(), refusedTopics);
        } else {
          sent.add(answer);
          tried.add(row);
        }
      } catch (KafkaException refused) {
        refuse(row, refused, refusedTopics);
      }
    }
    for (int i = 0; i < sent.size(); i++) {
      WaitingRow row = tried.get(i);
      try {
        sent.get(i).get();
        if (!refusedTopics.contains(row.row().topic())) {
          acknowledged.add(row.position());
        }
      } catch (ExecutionException refused) {
        refuse(row, refused, refusedTopics);
      }
    }
    return new Sent(acknowledged, refusedTopics);
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }

  private static void refuse(WaitingRow row, Throwable why, Set<String> refusedTopics) {
    LOG.errorf("Kafka did not take %s: %s", row.row(), Trouble.placeOf(why));
    refusedTopics.add(row.row().topic());
  }

  /**
   * What became of a batch.
   *
   * @param acknowledged positions of rows that Kafka has
   * @param refusedTopics topics that took no more
   */
  record Sent(List<Long> acknowledged, Set<String> refusedTopics) {}
}
