/** Alerts as rows, announced to every replica. */
@NullMarked
package org.waylight.triage.alerts.outbound;

import org.jspecify.annotations.NullMarked;
