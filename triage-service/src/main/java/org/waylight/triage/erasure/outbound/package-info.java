/** Erasures and what they empty, in PostgreSQL. */
@NullMarked
package org.waylight.triage.erasure.outbound;

import org.jspecify.annotations.NullMarked;
