package org.waylight.triage.casefile.inbound;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.casefile.domain.Deed;
import org.waylight.triage.casefile.domain.RecordedDeed;

/**
 * One line of a case's history.
 *
 * @param toVersion the case's version afterwards
 * @param by a user name, or {@code triage}
 * @param about the reading, person, close reason, tag or other supervisor it belongs to
 */
public record ChangeView(
    long toVersion, Instant at, String by, Deed.Kind what, @Nullable String about) {
  /** As people read it. */
  public static ChangeView of(RecordedDeed recorded) {
    Deed deed = recorded.deed();
    return new ChangeView(recorded.version(), recorded.at(), deed.by(), deed.what(), deed.about());
  }
}
