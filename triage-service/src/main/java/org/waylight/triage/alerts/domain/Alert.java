package org.waylight.triage.alerts.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert that was raised.
 *
 * @param id its row's number, growing; the event id of the live stream
 */
public record Alert(
    long id, NewAlert what, @Nullable String acknowledgedBy, @Nullable Instant acknowledgedAt) {}
