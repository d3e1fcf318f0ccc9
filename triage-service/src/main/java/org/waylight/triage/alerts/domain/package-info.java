/** Alerts to supervisors. */
@NullMarked
package org.waylight.triage.alerts.domain;

import org.jspecify.annotations.NullMarked;
