package org.waylight.triage.indicators.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;
import org.waylight.triage.assessment.domain.TextReader;

/** Takes into use on this replica what was approved on any. */
@ApplicationScoped
public class FollowApproved {
  private static final Logger LOG = Logger.getLogger(FollowApproved.class);

  private final IndicatorSets sets;
  private final IndicatorCompiler compiler;
  private final TextReader inUse;

  @Inject
  public FollowApproved(IndicatorSets sets, IndicatorCompiler compiler, TextReader inUse) {
    this.sets = sets;
    this.compiler = compiler;
    this.inUse = inUse;
  }

  /** Looks once. */
  @Transactional
  public void look() {
    if (compiler.use(sets.approved())) {
      LOG.infof("indicators in use: %s", inUse.indicatorsVersion());
    }
  }
}
