package org.waylight.contracts.v1;

import java.time.Instant;

/** A supervisor confirmed or overrode readings of a case. */
public record CaseReviewed(CaseSnapshot state, String reviewedBy, Instant at) {}
