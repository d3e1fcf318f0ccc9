package org.waylight.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.Lane;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.contracts.v1.SignalMessage;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.contracts.v1.StatedFacts;
import org.waylight.intake.application.NewSignal;
import org.waylight.intake.application.SignalStore;
import org.waylight.intake.application.StoreMode;
import org.waylight.intake.application.Stores;
import org.waylight.intake.domain.ContentHash;
import org.waylight.testing.Database;
import org.waylight.testing.WaylightParts;

/** More arrives than PostgreSQL can store: it is held up until its queue is full. */
@QuarkusTest
@TestProfile(CrowdedComponentTest.ShortQueue.class)
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
class CrowdedComponentTest {
  /** Few, so that it is full long before PostgreSQL counts as hanging. */
  private static final int QUEUE = 50;

  /** The queue, the group that is being written, and some more. */
  private static final int MORE_THAN_WAIT = QUEUE + 64 + 36;

  /** A short queue. */
  public static final class ShortQueue implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("waylight.intake.most-waiting", Integer.toString(QUEUE));
    }
  }

  private static final String URGENT =
      "{\"channel\":\"CHAT\",\"messages\":[{\"text\":\"now\"}],\"facts\":{\"immediateDanger\":\"YES\"}}";

  @Inject SignalStore store;
  @Inject Stores stores;
  @Inject MeterRegistry meters;

  private final Database database = Database.of("intake");
  private final TestGateway gateway = TestGateway.anyone();

  @Test
  @DisplayName(
      "INT-1 what finds the queue full goes by Kafka alone; the others keep their places and PostgreSQL counts as up; new signals wait, urgent ones and open conversations do not")
  void full() throws Exception {
    String open = gateway.accepted("open", TestGateway.text("a conversation"));
    List<NewSignal> signals = new ArrayList<>();
    for (int i = 0; i < MORE_THAN_WAIT; i++) {
      signals.add(signal());
    }
    double before = takenByKafka();
    try (ExecutorService gateways = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> answers = new ArrayList<>();
      Future<Response> urgent;
      try (Connection holder = database.connectAsOwner();
          Statement lock = holder.createStatement()) {
        holder.setAutoCommit(false);
        lock.execute("lock table signal, signal_message in exclusive mode");
        signals.forEach(signal -> answers.add(gateways.submit(() -> store.store(signal))));
        Awaitility.await()
            .pollInterval(Duration.ofMillis(10))
            .until(() -> takenByKafka() - before >= 36);

        assertThat(stores.mode()).isEqualTo(StoreMode.BOTH);
        assertThat(stores.crowded()).isTrue();
        gateway
            .submit("new", TestGateway.text("new"))
            .then()
            .statusCode(503)
            .header("Retry-After", "1")
            .body("type", equalTo("urn:waylight:problem:unavailable"));
        gateway
            .add(open, "more", "{\"text\":\"more\"}")
            .then()
            .statusCode(202)
            .header("Waylight-Store", "kafka");
        urgent = gateways.submit(() -> gateway.submit("urgent", URGENT));
        assertThat(answers.stream().filter(Future::isDone).count()).isLessThan(100);
        assertThat(stores.mode()).isEqualTo(StoreMode.BOTH);
        holder.rollback();
      }
      urgent.get().then().statusCode(202).header("Waylight-Store", "postgresql");
      for (Future<Boolean> answer : answers) {
        assertThat(answer.get()).isTrue();
      }
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(
                        database.count(
                            "select count(*) from signal where id = any (?)",
                            (Object) ids(signals)))
                    .isEqualTo(MORE_THAN_WAIT));
  }

  private double takenByKafka() {
    return meters.counter("waylight.intake.taken.by.kafka").count();
  }

  private static UUID[] ids(List<NewSignal> signals) {
    return signals.stream().map(signal -> signal.event().signalId()).toArray(UUID[]::new);
  }

  private NewSignal signal() {
    SignalMessage message =
        new SignalMessage(
            UUID.randomUUID(),
            0,
            Instant.EPOCH,
            MessageAuthor.SIGNALER,
            new SealedText("h1.k.text"));
    SignalReceived event =
        new SignalReceived(
            UUID.randomUUID(),
            gateway.name(),
            Channel.CHAT,
            Lane.STANDARD,
            Instant.EPOCH,
            null,
            List.of(message),
            StatedFacts.NONE,
            null,
            false,
            null,
            null);
    ContentHash hash = new ContentHash("hash");
    return new NewSignal(event, hash, List.of(hash), null);
  }
}
