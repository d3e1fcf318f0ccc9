package org.waylight.contracts.v1;

import java.time.Instant;

/** A first signal opened a case. */
public record CaseOpened(CaseSnapshot state, Instant at) {}
