package org.waylight.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.Topics;
import org.waylight.testing.Database;
import org.waylight.testing.WaylightParts;

/** State and event in one transaction. */
@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "protocol"))
class OutboxComponentTest {
  @Inject Outbox outbox;

  @Test
  @DisplayName("an event of a transaction that rolls back is not told")
  void rolledBack() {
    String key = UUID.randomUUID().toString();
    QuarkusTransaction.begin();
    outbox.add(OutgoingEvent.tombstone(Topics.PROTOCOLS, key));
    QuarkusTransaction.rollback();
    assertThat(Database.of("protocol").count("select count(*) from outbox where key = ?", key))
        .isZero();
  }

  @Test
  @DisplayName("an event without a transaction is refused")
  void noTransaction() {
    assertThatThrownBy(() -> outbox.add(OutgoingEvent.tombstone(Topics.PROTOCOLS, "k")))
        .isInstanceOf(TransactionalException.class);
  }
}
