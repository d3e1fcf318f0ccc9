package org.waylight.triage.casefile.domain;

import java.time.Instant;

/** An advocate raised an alert: as urgent as if it were stated (TRI-2). */
public record Raised(String by, Instant at) {}
