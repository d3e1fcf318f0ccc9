/** Ties in PostgreSQL. */
@NullMarked
package org.waylight.triage.ties.outbound;

import org.jspecify.annotations.NullMarked;
