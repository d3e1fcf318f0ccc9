package org.waylight.triage.statistics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.triage.statistics.domain.Period;
import org.waylight.triage.statistics.domain.ResponseTimes;
import org.waylight.triage.statistics.domain.SmallCounts;
import org.waylight.triage.statistics.domain.Statistics;

/**
 * Counts a period that is over and publishes it, once: counted again after a case changed, the
 * difference would tell of that case (DIS-6).
 */
@ApplicationScoped
public class PublishStatistics {
  private final Counts counts;
  private final Publications publications;
  private final Period.Kind kind;
  private final Clock clock;

  @Inject
  public PublishStatistics(
      Counts counts,
      Publications publications,
      @ConfigProperty(name = "waylight.triage.statistics.period") Period.Kind kind,
      Clock clock) {
    this.counts = counts;
    this.publications = publications;
    this.kind = kind;
    this.clock = clock;
  }

  /** Publishes the period; if it was before, what was published then. */
  @Transactional
  public Statistics publish(String name, String by) {
    Period period =
        Period.of(kind, name)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        Problem.unprocessable(
                            "Statistics are published by " + kind + ".",
                            new FieldError(
                                "period", "not a " + kind, "write it as " + kind.example()))));
    Instant now = clock.instant();
    if (!period.isOver(now)) {
      throw ProblemException.of(
          Problem.conflict(
              "period-not-over", "The period ends on " + period.after() + "; publish it then."));
    }
    return publications
        .of(period.name())
        .orElseGet(() -> publications.keep(counted(period, now), by));
  }

  private Statistics counted(Period period, Instant now) {
    return new Statistics(
        period.name(),
        now,
        SmallCounts.keptBack(counts.signals(period)),
        SmallCounts.keptBack(counts.cases(period)),
        SmallCounts.keptBack(counts.potentialVictims(period)),
        List.copyOf(
            counts.timesToResponse(period).entrySet().stream()
                .map(times -> ResponseTimes.of(times.getKey(), times.getValue()))
                .toList()));
  }
}
