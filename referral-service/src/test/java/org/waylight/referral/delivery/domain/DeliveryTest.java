package org.waylight.referral.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.ContactChannel;
import org.waylight.contracts.v1.DeliveryChannel;
import org.waylight.contracts.v1.OrganisationContact;

/** How a delivery goes on (RES-1, RES-2). */
class DeliveryTest {
  static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  static final DeliverySettings SETTINGS =
      new DeliverySettings(
          "delivery@builtin-1",
          Duration.ofDays(7),
          Duration.ofHours(4),
          Duration.ofSeconds(10),
          Duration.ofMinutes(5),
          3);

  @Test
  @DisplayName("RES-2 a failed try is repeated, then the next step begins at once")
  void next_step() {
    Delivery delivery = Delivery.begin(UUID.randomUUID(), NOW, SETTINGS);
    for (int i = 1; i < 3; i++) {
      delivery = delivery.failed(NOW, SETTINGS, Duration.ZERO, new Random(1));
      assertThat(delivery.step()).isZero();
      assertThat(delivery.attempt()).isEqualTo(i);
      assertThat(delivery.nextTryAt()).isAfter(NOW);
    }
    delivery = delivery.failed(NOW, SETTINGS, Duration.ZERO, new Random(1));
    assertThat(delivery.step()).isEqualTo(1);
    assertThat(delivery.tries()).isZero();
    assertThat(delivery.attempt()).as("every try counts, over all channels").isEqualTo(3);
    assertThat(delivery.nextTryAt()).isEqualTo(NOW);
    assertThat(delivery.version()).isEqualTo(4);
  }

  @Test
  @DisplayName("RES-2 told without an acknowledgement is told again, then the next step")
  void unacknowledged() {
    Delivery delivery = Delivery.begin(UUID.randomUUID(), NOW, SETTINGS);
    for (int i = 0; i < 3; i++) {
      assertThat(delivery.atItsStep(SETTINGS).step()).isZero();
      delivery = delivery.told(NOW, SETTINGS);
      assertThat(delivery.attempt()).isEqualTo(i + 1);
      assertThat(delivery.stage()).isEqualTo(Stage.TOLD);
      assertThat(delivery.nextTryAt()).isEqualTo(NOW.plus(Duration.ofHours(4)));
    }
    assertThat(delivery.atItsStep(SETTINGS).step()).isEqualTo(1);
    assertThat(delivery.givenUp(NOW).step()).isEqualTo(1);
    assertThat(delivery.givenUp(NOW).attempt()).isEqualTo(4);
    assertThat(delivery.ended(Stage.EXPIRED).stage()).isEqualTo(Stage.EXPIRED);
  }

  @Test
  @DisplayName("RES-2 a person has as long to call as a recipient to acknowledge, then the next")
  void person() {
    Delivery handed =
        Delivery.begin(UUID.randomUUID(), NOW, SETTINGS).handedToPerson(NOW, SETTINGS);
    assertThat(handed.stage()).isEqualTo(Stage.WAITING);
    assertThat(handed.step()).isEqualTo(1);
    assertThat(handed.attempt()).isEqualTo(1);
    assertThat(handed.tries()).isZero();
    assertThat(handed.nextTryAt()).isEqualTo(NOW.plus(Duration.ofHours(4)));
    Delivery notReached = handed.dueAt(NOW);
    assertThat(notReached.nextTryAt()).isEqualTo(NOW);
    assertThat(notReached.step()).isEqualTo(1);
    assertThat(notReached.version()).isEqualTo(3);
  }

  @Test
  @DisplayName("RES-2 channels in their order, contact by contact")
  void route() {
    OrganisationContact first =
        contact(
            new ContactChannel(DeliveryChannel.PHONE, "+12025550199"),
            new ContactChannel(DeliveryChannel.WEBHOOK, "https://a.example"));
    OrganisationContact second =
        contact(new ContactChannel(DeliveryChannel.EMAIL, "b@example.org"));
    Route route = Route.through(List.of(first, second));
    assertThat(route.steps())
        .extracting(step -> step.channel().address())
        .containsExactly("+12025550199", "https://a.example", "b@example.org");
    assertThat(route.at(2)).map(Route.Step::contactId).hasValue(second.contactId());
    assertThat(route.at(3)).isEmpty();
  }

  @Test
  @DisplayName("RES-1 a published policy sets what it sets; what is garbled stays as it was")
  void settings() {
    DeliverySettings set =
        SETTINGS.with(
            7,
            Map.of(
                "fetchExpiry", "PT48H",
                "acknowledgeWithin", "soon",
                "retryAttempts", "x",
                "retryFirst", "PT1S",
                "retryLongest", "PT2S"));
    assertThat(set)
        .isEqualTo(
            new DeliverySettings(
                "delivery@7",
                Duration.ofHours(48),
                Duration.ofHours(4),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                3));
  }

  @Test
  @DisplayName(
      "RES-1 what is settled is told of no more; only an escalated report may still be fetched")
  void stages() {
    assertThat(java.util.Arrays.stream(Stage.values()).filter(Stage::running))
        .containsExactly(Stage.WAITING, Stage.TOLD);
    assertThat(java.util.Arrays.stream(Stage.values()).filter(Stage::fetchable))
        .containsExactly(Stage.WAITING, Stage.TOLD, Stage.ESCALATED);
  }

  private static OrganisationContact contact(ContactChannel... channels) {
    return new OrganisationContact(
        UUID.randomUUID(), "desk", List.of(channels), LocalDate.of(2026, 11, 1));
  }
}
