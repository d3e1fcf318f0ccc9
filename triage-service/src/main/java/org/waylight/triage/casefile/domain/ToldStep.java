package org.waylight.triage.casefile.domain;

import java.time.Instant;

/**
 * The last time a step of the ladder was told of a case.
 *
 * @param repetition 0 the first time
 */
public record ToldStep(String step, int repetition, Instant at) {}
