package org.waylight.standalone.parts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates the topics that are not there yet: nothing creates one by accident. */
public final class KafkaTopics {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private KafkaTopics() {}

  /** Whether the broker answers. */
  static boolean answers(String bootstrapServers) {
    try (Admin admin = admin(bootstrapServers, 2_000)) {
      admin.describeCluster().nodes().get(2, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Creates every topic that is missing, without replicas. */
  public static void create(String bootstrapServers, List<KafkaSettings.Topic> topics) {
    try (Admin admin = admin(bootstrapServers, (int) PATIENCE.toMillis())) {
      Set<String> there = admin.listTopics().names().get();
      List<NewTopic> missing =
          topics.stream()
              .filter(topic -> !there.contains(topic.name()))
              .map(
                  topic ->
                      new NewTopic(topic.name(), topic.partitions(), (short) 1)
                          .configs(topic.settings()))
              .toList();
      admin.createTopics(missing).all().get();
    } catch (ExecutionException e) {
      throw new PartFailure("Cannot create the topics: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PartFailure("Interrupted while creating the topics", e);
    }
  }

  private static Admin admin(String bootstrapServers, int timeoutMillis) {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            timeoutMillis,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            timeoutMillis));
  }
}
