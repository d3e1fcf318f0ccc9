package org.waylight.referral.delivery.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * How far the delivery of one report has come. Every move returns the next state and raises the
 * version.
 *
 * @param attempt how often somebody was to be told, over all channels
 * @param step which step of the route is tried
 * @param tries how often that step was tried
 */
public record Delivery(
    UUID reportId,
    Stage stage,
    long version,
    int attempt,
    int step,
    int tries,
    Instant nextTryAt,
    Instant expiresAt) {
  private static final double JITTER = 0.2;

  /** A new report, to be told of at once. */
  public static Delivery begin(UUID reportId, Instant now, DeliverySettings settings) {
    return new Delivery(reportId, Stage.WAITING, 1, 0, 0, 0, now, now.plus(settings.fetchExpiry()));
  }

  /** A report that somebody reads out while they hand a person over live; no sender tells of it. */
  public static Delivery live(UUID reportId, Instant now, Duration within) {
    Instant over = now.plus(within);
    return new Delivery(reportId, Stage.WAITING, 1, 0, 0, 0, over, over);
  }

  /**
   * Before telling: moves on when the step has been tried often enough without an acknowledgement
   * (RES-2).
   */
  public Delivery atItsStep(DeliverySettings settings) {
    return tries < settings.retryAttempts() ? this : nextStep(nextTryAt);
  }

  /** The recipient was told. */
  public Delivery told(Instant now, DeliverySettings settings) {
    return moved(Stage.TOLD, attempt + 1, step, tries + 1, now.plus(settings.acknowledgeWithin()));
  }

  /** A person is to call; the next step begins if that has led to nothing in time (RES-2). */
  public Delivery handedToPerson(Instant now, DeliverySettings settings) {
    return moved(stage, attempt + 1, step + 1, 0, now.plus(settings.acknowledgeWithin()));
  }

  /** The step that waits begins now. */
  public Delivery dueAt(Instant now) {
    return moved(stage, attempt, step, tries, now);
  }

  /** Telling failed in a way that may pass. */
  public Delivery failed(
      Instant now, DeliverySettings settings, Duration atLeast, RandomGenerator random) {
    Duration wait = backoff(settings, random);
    Duration longer = atLeast.compareTo(wait) > 0 ? atLeast : wait;
    return tries + 1 < settings.retryAttempts()
        ? moved(stage, attempt + 1, step, tries + 1, now.plus(longer))
        : moved(stage, attempt + 1, step + 1, 0, now);
  }

  /** Telling failed in a way that will not pass: the next channel or contact at once. */
  public Delivery givenUp(Instant now) {
    return moved(stage, attempt + 1, step + 1, 0, now);
  }

  /** The delivery came to an end, or to a person. */
  public Delivery ended(Stage end) {
    return moved(end, attempt, step, tries, nextTryAt);
  }

  /** As it stands by what was told before a restore. */
  public Delivery foundAt(Stage told, long toldVersion) {
    return new Delivery(reportId, told, toldVersion, attempt, step, tries, nextTryAt, expiresAt);
  }

  private Delivery nextStep(Instant at) {
    return new Delivery(reportId, stage, version, attempt, step + 1, 0, at, expiresAt);
  }

  private Delivery moved(Stage to, int attempts, int toStep, int triesThere, Instant next) {
    return new Delivery(reportId, to, version + 1, attempts, toStep, triesThere, next, expiresAt);
  }

  /** Doubles with every try up to the longest; a fifth of chance keeps crowds apart. */
  private Duration backoff(DeliverySettings settings, RandomGenerator random) {
    long first = settings.retryFirst().toMillis();
    long doubled = first << Math.min(tries, 20);
    long capped = Math.min(doubled, settings.retryLongest().toMillis());
    double jitter = 1 + JITTER * (2 * random.nextDouble() - 1);
    return Duration.ofMillis((long) (capped * jitter));
  }
}
