/** Raising, following and acknowledging alerts. */
@NullMarked
package org.waylight.triage.alerts.application;

import org.jspecify.annotations.NullMarked;
