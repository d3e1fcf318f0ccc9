package org.waylight.contracts.v1;

import java.time.Instant;

/**
 * Triage concluded something new about a case: a signal joined, a message came, a fact was stated.
 */
public record CaseAssessed(CaseSnapshot state, Instant at) {}
