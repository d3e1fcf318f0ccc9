package org.waylight.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.Topics;
import org.waylight.testing.Database;
import org.waylight.testing.SharedParts;
import org.waylight.testing.WaylightParts;

@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
class PartsAwayComponentTest {
  private final TestGateway gateway = TestGateway.anyone();

  @Test
  @DisplayName("INT-1 Kafka away: accepted, the outbox waits, and nothing is lost when it is back")
  void kafkaAway() {
    String signalId;
    SharedParts.killKafka();
    try {
      signalId = gateway.accepted("k", TestGateway.text("while Kafka is away"));
      assertThat(Database.of("intake").count("select count(*) from outbox where key = ?", signalId))
          .isEqualTo(1);
    } finally {
      SharedParts.startKafka();
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> SentEvents.of(Topics.SIGNALS_STANDARD, signalId, 1));
  }

  @Test
  @DisplayName(
      "INT-1 PostgreSQL away: not accepted, Retry-After; the same submission is taken when it is back")
  void postgresAway() {
    SharedParts.killPostgres();
    try {
      gateway
          .submit("p", TestGateway.text("while PostgreSQL is away"))
          .then()
          .statusCode(503)
          .header("Retry-After", notNullValue())
          .body("type", equalTo("urn:waylight:problem:unavailable"));
    } finally {
      SharedParts.startPostgres();
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> gateway.submit("p", TestGateway.text("while PostgreSQL is away")).statusCode(),
            equalTo(202));
    String signalId = gateway.accepted("p", TestGateway.text("while PostgreSQL is away"));
    assertThat(
            Database.of("intake")
                .count("select count(*) from signal where id = ?", UUID.fromString(signalId)))
        .isEqualTo(1);
    SentEvents.of(Topics.SIGNALS_STANDARD, signalId, 1);
  }
}
