package org.waylight.referral.delivery.domain;

/** One thing that was done, or that happened, in a live transfer; whoever hands over says so. */
public enum TransferStep {
  /** The person was told who comes next and what is said to them, and agrees again. */
  PERSON_AGREED,
  /** The recipient is being called. */
  RECIPIENT_CALLED,
  /** Somebody there is known to be who they say, heard the report, read it back and takes it. */
  INTRODUCED,
  /** All three are on the line, and the recipient was introduced to the person by name. */
  CONNECTED,
  /** The person said that they are well where they are; only then whoever handed over left. */
  COMPLETED,
  /** Nobody at the recipient answered who may take it. */
  NO_ANSWER,
  /** The recipient cannot take the person now, or went away again. */
  CANNOT_TAKE,
  /** The person does not want it any more. */
  CHANGED_MIND,
  /** The line to the person dropped. */
  LINE_DROPPED,
  /** Going on would put the person in danger: somebody came in, or listens. */
  UNSAFE;

  /** Whether something is begun by it that needs leave to go on (CON-2). */
  public boolean begins() {
    return this == PERSON_AGREED || this == RECIPIENT_CALLED || this == CONNECTED;
  }

  /** Whether the next contact of the recipient is called after it (RES-2). */
  public boolean nextContact() {
    return this == NO_ANSWER || this == CANNOT_TAKE;
  }
}
