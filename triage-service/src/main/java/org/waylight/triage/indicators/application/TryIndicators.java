package org.waylight.triage.indicators.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.triage.assessment.domain.MessageReading;
import org.waylight.triage.assessment.domain.TextReader;
import org.waylight.triage.casefile.application.ClockPolicies;
import org.waylight.triage.casefile.application.OpenedCases;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Circumstances;
import org.waylight.triage.indicators.application.IndicatorCompiler.Written;
import org.waylight.triage.indicators.domain.Backtest;
import org.waylight.triage.indicators.domain.Difference;
import org.waylight.triage.indicators.domain.IndicatorSet;

/**
 * Reads past cases with a proposed set and with the one in use, and says what would change. Nothing
 * of the cases is changed, and nobody sees their texts.
 */
@ApplicationScoped
public class TryIndicators {
  private static final int AT_ONCE = 100;

  private final IndicatorCompiler compiler;
  private final IndicatorSets sets;
  private final PastPages pages;
  private final TextReader inUse;
  private final ClockPolicies clocks;
  private final TimeOrderedIds ids;
  private final Clock clock;

  @Inject
  public TryIndicators(
      IndicatorCompiler compiler,
      IndicatorSets sets,
      PastPages pages,
      TextReader inUse,
      ClockPolicies clocks,
      TimeOrderedIds ids,
      Clock clock) {
    this.compiler = compiler;
    this.sets = sets;
    this.pages = pages;
    this.inUse = inUse;
    this.clocks = clocks;
    this.ids = ids;
    this.clock = clock;
  }

  /** Tries a set on the newest cases, at most so many. */
  public Backtest on(UUID setId, int mostCases, String by) {
    IndicatorSet set =
        sets.all().stream().filter(one -> one.id().equals(setId)).findFirst().orElse(null);
    Written written = sets.written(setId).orElse(null);
    if (set == null || written == null) {
      throw ProblemException.of(Problem.notFound("There is no such indicator set."));
    }
    String against = inUse.indicatorsVersion();
    Backtest.Gathering gathering = new Backtest.Gathering();
    TextReader proposed = compiler.trying(written);
    UUID before = null;
    List<PastPages.Opened> page;
    do {
      page = pages.after(before, Math.min(AT_ONCE, mostCases - gathering.cases()));
      before = page.isEmpty() ? null : page.getLast().file().id();
      compare(page, proposed, gathering);
    } while (!page.isEmpty() && gathering.cases() < mostCases);
    Backtest backtest = gathering.of(set, against, by, clock.instant());
    sets.add(ids.next(), backtest);
    return backtest;
  }

  private void compare(
      List<PastPages.Opened> page, TextReader proposed, Backtest.Gathering gathering) {
    List<TextReader.Text> texts = page.stream().flatMap(opened -> opened.texts().stream()).toList();
    Map<UUID, MessageReading> asNow = OpenedCases.read(inUse, texts);
    Map<UUID, MessageReading> asProposed = OpenedCases.read(proposed, texts);
    Circumstances now =
        new Circumstances(clock.instant(), clocks.current(), inUse.indicatorsVersion());
    for (PastPages.Opened opened : page) {
      CaseFile file = opened.file();
      if (opened.texts().isEmpty()) {
        gathering.leaveOut();
      } else {
        gathering.add(
            file.id(),
            Difference.between(file.assessedWith(asNow, now), file.assessedWith(asProposed, now)));
      }
    }
  }
}
