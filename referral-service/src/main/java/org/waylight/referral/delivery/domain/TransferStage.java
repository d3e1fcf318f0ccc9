package org.waylight.referral.delivery.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How far a live transfer has come. A warm hand-over has one order: nobody is called before the
 * person agreed again, nobody is connected before the recipient can take them.
 */
public enum TransferStage {
  /** Approved; the person was not asked again yet. */
  WAITING,
  /** The person agrees; a contact of the recipient is to be called. */
  AGREED,
  CALLING,
  INTRODUCED,
  CONNECTED,
  COMPLETED,
  /** Every contact was called: a person takes over. */
  NOT_REACHED,
  CHANGED_MIND,
  LINE_DROPPED,
  UNSAFE,
  /** What it rested on no longer holds, or it took too long. */
  STOPPED;

  /** Where a step leads, or nothing if it is not its turn. */
  public Optional<TransferStage> after(TransferStep step) {
    return switch (step) {
      case PERSON_AGREED -> only(this == WAITING, AGREED);
      case RECIPIENT_CALLED -> only(this == AGREED, CALLING);
      case INTRODUCED -> only(this == CALLING, INTRODUCED);
      case CONNECTED -> only(this == INTRODUCED, CONNECTED);
      case COMPLETED -> only(this == CONNECTED, COMPLETED);
      case NO_ANSWER -> only(this == CALLING, AGREED);
      case CANNOT_TAKE -> only(EnumSet.range(CALLING, CONNECTED).contains(this), AGREED);
      case CHANGED_MIND -> only(underWay(), CHANGED_MIND);
      case LINE_DROPPED -> only(underWay(), LINE_DROPPED);
      case UNSAFE -> only(underWay(), UNSAFE);
    };
  }

  private static Optional<TransferStage> only(boolean itsTurn, TransferStage next) {
    return itsTurn ? Optional.of(next) : Optional.empty();
  }

  /** The steps whose turn it is. */
  public Set<TransferStep> next() {
    Set<TransferStep> steps = EnumSet.noneOf(TransferStep.class);
    Arrays.stream(TransferStep.values())
        .filter(step -> after(step).isPresent())
        .forEach(steps::add);
    return steps;
  }

  /** It has not ended, well or badly. */
  public boolean underWay() {
    return compareTo(CONNECTED) <= 0;
  }

  /** How the report's delivery ends with it (RES-1); nothing while it is under way. */
  public Optional<Stage> settles() {
    return switch (this) {
      case WAITING, AGREED, CALLING, INTRODUCED, CONNECTED -> Optional.empty();
      case COMPLETED -> Optional.of(Stage.ACKNOWLEDGED);
      case NOT_REACHED, LINE_DROPPED, UNSAFE -> Optional.of(Stage.ESCALATED);
      case CHANGED_MIND, STOPPED -> Optional.of(Stage.WITHDRAWN);
    };
  }
}
