package org.waylight.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Recipients who hang keep nobody else waiting. */
@QuarkusTest
class SlowRecipientComponentTest extends ReferralTest {
  /** Much less than the time-out of a webhook in tests, which is 30 s. */
  private static final Duration SOON = Duration.ofSeconds(10);

  private static final int MORE_THAN_THE_SENDERS = 10;

  @BeforeEach
  void agencyWorks() {
    AGENCY.answers(204);
  }

  @AfterEach
  void release() {
    AGENCY.release();
  }

  @Test
  @DisplayName(
      "RES-1 a webhook that hangs, with more reports waiting than there are senders, delays nobody"
          + " else; once it answers, each of its reports is told of once")
  void hanging() {
    credential(police("K1"));
    credential(police("K2"));
    AGENCY.hangsAt("K1");
    UUID first = approvedReport(agreed("K1"));
    await().atMost(PATIENCE).until(() -> !AGENCY.at("K1").isEmpty());
    Stream<UUID> more =
        Stream.generate(() -> approvedReport(agreed("K1"))).limit(MORE_THAN_THE_SENDERS);
    var waiting = Stream.concat(Stream.of(first), more).toList();

    UUID other = approvedReport(agreed("K2"));
    await().atMost(SOON).until(() -> stage(other).equals("TOLD"));

    assertThat(AGENCY.at("K2")).hasSize(1);
    assertThat(AGENCY.at("K1")).as("one sender at a time for one recipient").hasSize(1);
    assertThat(waiting).extracting(ReferralTest::stage).containsOnly("WAITING");
    AGENCY.release();
    waiting.forEach(report -> awaitStage(report, "TOLD"));
    assertThat(AGENCY.at("K1"))
        .extracting(notice -> notice.headers().get("Webhook-id"))
        .containsExactlyInAnyOrderElementsOf(
            waiting.stream().map(report -> List.of(report.toString())).toList());
  }

  @Test
  @DisplayName("RES-1 an answer whose body never ends is an answer")
  void never_ending() {
    credential(police("K3"));
    AGENCY.neverEndsAt("K3");
    UUID report = approvedReport(agreed("K3"));
    await().atMost(SOON).until(() -> stage(report).equals("TOLD"));
    assertThat(AGENCY.at("K3")).hasSize(1);
  }
}
