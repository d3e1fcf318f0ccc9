package org.waylight.triage.casefile.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A deed as the case's history holds it.
 *
 * @param version the case's version afterwards; the same as before where the case itself stayed
 */
public record RecordedDeed(UUID caseId, long version, Instant at, Deed deed) {}
