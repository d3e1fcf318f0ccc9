package org.waylight.protocol.inbound;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An absent list says the same as an empty one. */
final class Absent {
  private Absent() {}

  static <T> List<T> asEmpty(@Nullable List<T> values) {
    return values == null ? List.of() : values;
  }

  static <T> Set<T> asEmpty(@Nullable Set<T> values) {
    return values == null ? Set.of() : values;
  }
}
