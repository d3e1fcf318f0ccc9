package org.waylight.triage.statistics.application;

import java.util.List;
import java.util.Optional;
import org.waylight.triage.statistics.domain.Statistics;

/** What was published; it is only ever added to. */
public interface Publications {
  /** Keeps it unless the period was published before; returns what holds. */
  Statistics keep(Statistics statistics, String by);

  /** What was published of a period. */
  Optional<Statistics> of(String period);

  /** The periods published, the newest first. */
  List<String> periods();
}
