package org.waylight.triage.casefile.domain;

import java.time.Instant;

/** What a case is worked under: the time, the clock policy and the indicators of this moment. */
public record Circumstances(Instant now, ClockPolicy clocks, String indicatorsVersion) {}
