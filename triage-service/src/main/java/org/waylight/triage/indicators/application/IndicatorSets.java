package org.waylight.triage.indicators.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waylight.triage.indicators.domain.Backtest;
import org.waylight.triage.indicators.domain.IndicatorSet;

/** Indicator sets and their trials: the port. All in the current transaction. */
public interface IndicatorSets {
  /** Adds a proposal; false if its language has that version already. */
  boolean add(IndicatorSet set, String yaml);

  /** A set, held until the transaction ends. */
  Optional<IndicatorSet> hold(UUID id);

  /** A set and what it says. */
  Optional<IndicatorCompiler.Written> written(UUID id);

  /** All sets, the newest first. */
  List<IndicatorSet> all();

  /** Keeps a decision. */
  void decided(IndicatorSet set);

  /** Of each language the approved set with the highest version. */
  List<IndicatorCompiler.Written> approved();

  /** Adds a trial. */
  void add(UUID id, Backtest backtest);

  /** The trials of a set, the newest first. */
  List<Backtest> trials(UUID setId);
}
