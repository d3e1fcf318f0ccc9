package org.waylight.protocol.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One object of an HSDS file while the file is read.
 *
 * @param place the table it stood in, such as {@code schedules.csv}
 * @param line in its file, from 1
 * @param key table and id, such as {@code services:5b1f…}
 * @param parents keys of the rows it belongs to
 * @param provider of a service: the id of its organisation
 * @param json as it came
 */
public record StagedRow(
    String place,
    int line,
    String key,
    List<String> parents,
    @Nullable String provider,
    String json) {
  /** Copies the parents. */
  public StagedRow {
    parents = List.copyOf(parents);
  }
}
