/** Counting in PostgreSQL, and keeping what was published. */
@NullMarked
package org.waylight.triage.statistics.outbound;

import org.jspecify.annotations.NullMarked;
