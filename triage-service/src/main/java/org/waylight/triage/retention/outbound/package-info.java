/** Holds and closed cases in PostgreSQL, retention policies from Kafka. */
@NullMarked
package org.waylight.triage.retention.outbound;

import org.jspecify.annotations.NullMarked;
