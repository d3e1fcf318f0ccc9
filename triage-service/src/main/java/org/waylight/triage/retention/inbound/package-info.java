/** Supervisors set holds over REST and see what has ended. */
@NullMarked
package org.waylight.triage.retention.inbound;

import org.jspecify.annotations.NullMarked;
