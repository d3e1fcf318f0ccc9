package org.waylight.protocol.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place in the registry that one entry at a time may hold: two protocols for the same place,
 * topics, conditions, recipients and basis on the same day would contradict each other.
 *
 * @param key equal keys compete
 * @param to the first day it is free again; absent: until further notice
 */
public record Slot(String key, LocalDate from, @Nullable LocalDate to) {
  /** Whether both would hold on some day. */
  public boolean collidesWith(Slot other) {
    return key.equals(other.key) && startsInTime(other) && other.startsInTime(this);
  }

  private boolean startsInTime(Slot other) {
    return other.to == null || from.isBefore(other.to);
  }
}
