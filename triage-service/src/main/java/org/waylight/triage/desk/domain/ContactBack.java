package org.waylight.triage.desk.domain;

import java.util.UUID;

/**
 * Going back to somebody who told us something.
 *
 * @param leaveMessage whether a message is left if nobody answers
 * @param safetyChecked a person read the stated hours and instructions, and what the text says of
 *     contact, and the plan fits them: they are words, no machine compares them
 */
public record ContactBack(UUID personId, Means means, boolean leaveMessage, boolean safetyChecked) {
  /** By what. */
  public enum Means {
    PHONE,
    TEXT,
    EMAIL,
    CHAT;

    boolean byPhone() {
      return this == PHONE || this == TEXT;
    }
  }
}
