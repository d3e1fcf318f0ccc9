package org.waylight.intake.outbound;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Asks Kafka whether it is there. For one thread. */
final class KafkaLook implements AutoCloseable {
  private static final int SECONDS = 2;

  private final Map<String, Object> config;
  private @Nullable AdminClient admin;

  KafkaLook(Map<String, Object> kafka) {
    config = new HashMap<>(kafka);
    config.keySet().removeIf(key -> key.contains("serializer"));
    config.put("client.id", "waylight-intake-watch");
  }

  /** Whether it answers; one whose name nobody knows does not. */
  boolean answers() throws InterruptedException {
    try {
      if (admin == null) {
        admin = AdminClient.create(config);
      }
      admin
          .describeCluster(new DescribeClusterOptions().timeoutMs(SECONDS * 1_000))
          .nodes()
          .get(SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException | TimeoutException | KafkaException away) {
      return false;
    }
  }

  @Override
  public void close() {
    if (admin != null) {
      admin.close();
    }
  }
}
