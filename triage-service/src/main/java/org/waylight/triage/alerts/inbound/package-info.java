/** The live stream of alerts. */
@NullMarked
package org.waylight.triage.alerts.inbound;

import org.jspecify.annotations.NullMarked;
