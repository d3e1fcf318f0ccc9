package org.waylight.protocol.application;

/** Which revision a person saw before wishing to change it. */
public sealed interface Revision {
  /** Exactly this one. */
  record Seen(long number) implements Revision {}

  /** Whichever there is. */
  record Any() implements Revision {}

  /** Whether a change by somebody who saw this may still be made. */
  default boolean allows(long current) {
    return switch (this) {
      case Seen(long number) -> number == current;
      case Any _ -> true;
    };
  }
}
