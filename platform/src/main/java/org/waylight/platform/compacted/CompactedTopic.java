package org.waylight.platform.compacted;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.inbox.EventDecoder;
import org.waylight.platform.inbox.Trouble;
import org.waylight.platform.inbox.UnreadableRecord;

/**
 * Reads a compacted topic whole, on a thread of its own, and then follows it. Every replica reads
 * every partition; there is no consumer group. After trouble it begins anew, so the sink must bear
 * to hear a record again.
 */
public final class CompactedTopic implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(CompactedTopic.class);
  private static final Duration POLL = Duration.ofMillis(100);

  /** How often it is asked where the topic ends. */
  private static final Duration LOOK = Duration.ofMillis(150);

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Map<String, Object> config;
  private final String topic;
  private final Consumer<CompactedRecord> sink;
  private final AtomicLong unreadable = new AtomicLong();
  private final Thread thread;
  private volatile boolean caughtUp;

  /** When the end was looked at that has been reached since, by the nanosecond clock. */
  private volatile long currentAt;

  private volatile boolean closed;
  private volatile @Nullable KafkaConsumer<String, byte[]> current;

  /** Begins to read; {@code sink} is called by one thread, in order of each key. */
  public CompactedTopic(
      Map<String, Object> consumerConfig, String topic, Consumer<CompactedRecord> sink) {
    this.config = new HashMap<>(consumerConfig);
    this.config.put("enable.auto.commit", false);
    this.config.put("auto.offset.reset", "earliest");
    this.config.put("allow.auto.create.topics", false);
    // A fetch that waits for records holds up the question where the topic ends.
    this.config.put("fetch.max.wait.ms", 100);
    this.config.remove("group.id");
    this.topic = topic;
    this.sink = sink;
    this.thread = Thread.ofPlatform().daemon().name("compacted-" + topic).start(this::run);
  }

  /** Whether everything that was on the topic when reading began has reached the sink. */
  public boolean caughtUp() {
    return caughtUp;
  }

  /**
   * Whether everything that was on the topic this long ago has reached the sink. While Kafka does
   * not answer, nobody knows, and it does not count as current.
   */
  public boolean current(Duration ago) {
    return caughtUp && System.nanoTime() - currentAt <= ago.toNanos();
  }

  /** How many records were no events and were skipped. */
  public long unreadable() {
    return unreadable.get();
  }

  public String topic() {
    return topic;
  }

  @Override
  public void close() {
    closed = true;
    KafkaConsumer<String, byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
    thread.interrupt();
  }

  private void run() {
    while (!closed) {
      try (var consumer =
          new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
        current = consumer;
        follow(consumer);
      } catch (WakeupException | org.apache.kafka.common.errors.InterruptException closing) {
        LOG.debugf("stopped reading %s", topic);
      } catch (RuntimeException trouble) {
        LOG.warnf("reading %s begins anew after %s", topic, Trouble.placeOf(trouble));
        pause();
      } finally {
        current = null;
      }
    }
  }

  private void follow(KafkaConsumer<String, byte[]> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw new IllegalStateException("there is no topic " + topic);
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    long lookedAt = System.nanoTime();
    Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
    while (!closed) {
      ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
      if (ends.isEmpty()) {
        reached(lookedAt);
        if (System.nanoTime() - lookedAt > LOOK.toNanos()) {
          lookedAt = System.nanoTime();
          ends.putAll(consumer.endOffsets(partitions));
        }
      }
      consumer.poll(POLL).forEach(this::pass);
    }
  }

  private void reached(long lookedAt) {
    currentAt = lookedAt;
    if (!caughtUp) {
      caughtUp = true;
      LOG.infof("read %s whole", topic);
    }
  }

  private void pass(ConsumerRecord<String, byte[]> record) {
    try {
      if (record.key() == null) {
        throw new UnreadableRecord("no key");
      }
      Record body =
          record.value() == null
              ? null
              : EventDecoder.body(EventDecoder.typeOf(record.headers()), record.value());
      sink.accept(new CompactedRecord(record.key(), body, record.offset(), record.partition()));
    } catch (UnreadableRecord | RuntimeException skipped) {
      unreadable.incrementAndGet();
      LOG.errorf(
          "skipped a record of %s, partition %d, offset %d: %s",
          topic,
          record.partition(),
          record.offset(),
          skipped instanceof UnreadableRecord why ? why.getMessage() : Trouble.placeOf(skipped));
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      LOG.debugf("stopped waiting to read %s", topic);
    }
  }
}
