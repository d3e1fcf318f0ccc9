package org.waylight.contracts.v1;

import java.time.Instant;

/** A person closed a case. */
public record CaseClosed(CaseSnapshot state, CloseReason reason, String closedBy, Instant at) {}
