package org.waylight.triage.indicators.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.triage.assessment.domain.TextReader;
import org.waylight.triage.indicators.domain.IndicatorSet;

/** Somebody proposes a set of indicators: all of one language, all or nothing. */
@ApplicationScoped
public class ProposeIndicators {
  private final IndicatorCompiler compiler;
  private final IndicatorSets sets;
  private final TextReader inUse;
  private final TimeOrderedIds ids;
  private final Clock clock;

  @Inject
  public ProposeIndicators(
      IndicatorCompiler compiler,
      IndicatorSets sets,
      TextReader inUse,
      TimeOrderedIds ids,
      Clock clock) {
    this.compiler = compiler;
    this.sets = sets;
    this.inUse = inUse;
    this.ids = ids;
    this.clock = clock;
  }

  /** Proposes the set; what is wrong with it is said entry by entry. */
  @Transactional
  public IndicatorSet propose(String yaml, String by) {
    IndicatorCompiler.Checked checked = compiler.check(yaml);
    if (!checked.slips().isEmpty()) {
      throw ProblemException.of(
          Problem.unprocessable("The set cannot be used; nothing was kept.", checked.slips()));
    }
    IndicatorSet set =
        IndicatorSet.proposed(
            ids.next(), checked.language(), checked.version(), by, clock.instant());
    boolean newer =
        Arrays.stream(inUse.indicatorsVersion().split(",", -1))
            .filter(version -> version.startsWith(set.language() + "@"))
            .mapToInt(version -> Integer.parseInt(version.substring(set.language().length() + 1)))
            .allMatch(version -> version < set.version());
    if (!newer || !sets.add(set, yaml)) {
      throw ProblemException.of(
          Problem.unprocessable(
              "The set has a version that is in use or was proposed before.",
              new FieldError("version", "not new", "write one above all before it")));
    }
    return set;
  }
}
