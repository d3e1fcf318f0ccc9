/** Events and requests about cases, and the clock that looks for overdue ones. */
@NullMarked
package org.waylight.triage.casefile.inbound;

import org.jspecify.annotations.NullMarked;
