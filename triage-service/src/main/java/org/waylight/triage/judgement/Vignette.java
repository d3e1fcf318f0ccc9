package org.waylight.triage.judgement;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Channel;

/**
 * An invented signal with what somebody who knows the field expects triage to conclude.
 *
 * @param line of the file, from 1
 * @param language as its author named it, for the rows by language; triage reads its own
 * @param same the group of vignettes of its folder that tell of one situation; absent: it stands
 *     alone
 */
record Vignette(
    String file,
    int line,
    String id,
    Channel channel,
    String language,
    List<String> messages,
    Expected expected,
    @Nullable String same) {
  Vignette {
    messages = List.copyOf(messages);
  }

  /** Whether both tell of one situation; each folder names its groups by itself. */
  boolean tellsOfTheSameAs(Vignette other) {
    return same != null && same.equals(other.same) && Objects.equals(folder(), other.folder());
  }

  private @Nullable Path folder() {
    return Path.of(file).toAbsolutePath().normalize().getParent();
  }
}
