package org.waylight.triage.casefile.domain;

import org.waylight.contracts.clocks.EscalationStep;

/**
 * A step of the ladder that is to be told now.
 *
 * @param repetition 0 the first time
 */
public record DueStep(EscalationStep step, int repetition) {}
