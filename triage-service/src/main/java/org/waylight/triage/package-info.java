/** Triage: assessment, cases and their persons, clocks, alerts, the queue. */
@NullMarked
package org.waylight.triage;

import org.jspecify.annotations.NullMarked;
