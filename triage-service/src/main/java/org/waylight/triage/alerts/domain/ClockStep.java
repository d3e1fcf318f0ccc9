package org.waylight.triage.alerts.domain;

import java.time.Instant;
import org.waylight.contracts.clocks.EscalationTarget;

/**
 * One telling of one step of the ladder (TRI-10): what makes it the same wherever it is told.
 *
 * @param clockStartedAt which of the case's clocks ran out
 * @param repetition 0 the first time
 */
public record ClockStep(Instant clockStartedAt, String name, int repetition, EscalationTarget to) {}
