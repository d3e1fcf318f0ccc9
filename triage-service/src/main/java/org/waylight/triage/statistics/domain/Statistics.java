package org.waylight.triage.statistics.domain;

import java.time.Instant;
import java.util.List;

/**
 * What the hotline publishes of a period; once published it stays as it is.
 *
 * @param period as {@link Period} writes it
 * @param signals signals of the period, by channel, request type, language, state and month
 * @param cases cases opened in it, by type, venue and topic
 * @param potentialVictims of those cases, by indicator level
 */
public record Statistics(
    String period,
    Instant countedAt,
    List<CountTable> signals,
    List<CountTable> cases,
    List<CountTable> potentialVictims,
    List<ResponseTimes> timeToResponse) {
  public Statistics {
    signals = List.copyOf(signals);
    cases = List.copyOf(cases);
    potentialVictims = List.copyOf(potentialVictims);
    timeToResponse = List.copyOf(timeToResponse);
  }
}
