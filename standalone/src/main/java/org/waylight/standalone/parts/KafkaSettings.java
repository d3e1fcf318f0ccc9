package org.waylight.standalone.parts;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waylight.contracts.Topics;

/**
 * How the embedded Kafka is run.
 *
 * @param port its port on the loopback address; 0 takes a free one
 * @param partitions how many partitions each stream topic has; 24 in clusters, 6 is enough here
 * @param heapMegabytes the most heap the broker takes
 */
public record KafkaSettings(int port, int partitions, int heapMegabytes) {
  /** The partitions of stream topics on one machine. */
  public static final int PARTITIONS = 6;

  private static final String SEVEN_DAYS = "604800000";

  /** Any free port, for tests. */
  public static KafkaSettings random() {
    return new KafkaSettings(0, PARTITIONS, 256);
  }

  /** A topic of Waylight, as the stack makes it. */
  public record Topic(String name, int partitions, Map<String, String> settings) {}

  /**
   * Every topic of Waylight. Personal text lapses after seven days; what is dead waits for a
   * person.
   */
  public List<Topic> topics() {
    var streams =
        Topics.STREAMS.stream()
            .map(name -> new Topic(name, partitions, Map.of("retention.ms", SEVEN_DAYS)));
    var dead =
        Topics.STREAMS.stream()
            .map(name -> new Topic(Topics.dead(name), 1, Map.of("retention.ms", "-1")));
    var compacted =
        Topics.COMPACTED.stream()
            .sorted()
            .map(name -> new Topic(name, 1, Map.of("cleanup.policy", "compact")));
    var kept = Topics.KEPT.stream().map(name -> new Topic(name, 1, Map.of("retention.ms", "-1")));
    return Stream.of(streams, dead, compacted, kept).flatMap(all -> all).toList();
  }
}
