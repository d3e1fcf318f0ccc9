package org.waylight.protocol.application;

import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waylight.protocol.domain.Content;

/**
 * A file of JSON lines that can be gone through more than once, one line at a time: it may be
 * larger than the memory.
 */
public interface Bundle {
  /** What people call it. */
  String name();

  /** Whether all of it is made up. */
  boolean synthetic();

  /** Every entry of it, always in the same order. */
  void each(Consumer<Line> seen);

  /**
   * One entry of the bundle.
   *
   * @param number of the line in the file, from 1
   * @param id absent: a new entry
   */
  record Line(int number, @Nullable UUID id, Content content) {}
}
