/**
 * Supervisors ask for erasures over REST, a clock starts those on schedule, proofs come by Kafka.
 */
@NullMarked
package org.waylight.triage.erasure.inbound;

import org.jspecify.annotations.NullMarked;
