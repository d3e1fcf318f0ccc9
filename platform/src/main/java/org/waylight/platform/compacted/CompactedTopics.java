package org.waylight.platform.compacted;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.waylight.platform.inbox.NotYet;

/** Opens compacted topics with the service's Kafka settings and closes them when it stops. */
@ApplicationScoped
public class CompactedTopics implements WholeTopics, AutoCloseable {
  private final Map<String, Object> kafka;
  private final List<CompactedTopic> open = new CopyOnWriteArrayList<>();
  private final List<CompactedTopic> optional = new CopyOnWriteArrayList<>();

  @Inject
  public CompactedTopics(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.kafka = kafka;
  }

  /** Begins to read a topic; the service is not ready until the topic is read whole. */
  public CompactedTopic read(String topic, Consumer<CompactedRecord> sink) {
    CompactedTopic reading = new CompactedTopic(kafka, topic, sink);
    open.add(reading);
    return reading;
  }

  /** Reads and follows a topic that the service can do without for a while. */
  public CompactedTopic follow(String topic, Consumer<CompactedRecord> sink) {
    CompactedTopic following = new CompactedTopic(kafka, topic, sink);
    optional.add(following);
    return following;
  }

  /** Topics not read whole yet. */
  List<String> behind() {
    return open.stream().filter(topic -> !topic.caughtUp()).map(CompactedTopic::topic).toList();
  }

  /** Which of these topics are not known whole as they stood this long ago. */
  public List<String> behind(Collection<String> topics, Duration ago) {
    List<String> current =
        open.stream().filter(topic -> topic.current(ago)).map(CompactedTopic::topic).toList();
    return topics.stream().filter(topic -> !current.contains(topic)).toList();
  }

  @Override
  public void requireWhole(Collection<String> topics) {
    List<String> whole =
        open.stream().filter(CompactedTopic::caughtUp).map(CompactedTopic::topic).toList();
    List<String> missing = topics.stream().filter(topic -> !whole.contains(topic)).toList();
    if (!missing.isEmpty()) {
      throw new NotYet("waits until these are read: " + String.join(", ", missing));
    }
  }

  void stop(@Observes ShutdownEvent event) {
    close();
  }

  @Override
  public void close() {
    open.forEach(CompactedTopic::close);
    optional.forEach(CompactedTopic::close);
  }
}
