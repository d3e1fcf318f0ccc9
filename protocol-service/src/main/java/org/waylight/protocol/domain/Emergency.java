package org.waylight.protocol.domain;

import java.time.Instant;

/**
 * A change that one approver alone put in force at once; a second person reviews it after the fact.
 *
 * @param version the version it put in force
 * @param replaces the version that was in force before and comes back if it is reversed
 */
public record Emergency(String by, Instant at, String reason, long version, long replaces) {}
