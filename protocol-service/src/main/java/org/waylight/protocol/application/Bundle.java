package org.waylight.protocol.application;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.protocol.domain.Content;

/** What a file of JSON lines holds, once every line could be read. */
public record Bundle(String name, boolean synthetic, List<Line> lines) {
  /** Copies the lines, so that a bundle never changes. */
  public Bundle {
    lines = List.copyOf(lines);
  }

  /**
   * One entry of the bundle.
   *
   * @param number of the line in the file, from 1
   * @param id absent: a new entry
   */
  public record Line(int number, @Nullable UUID id, Content content) {}
}
