/** Indicator sets and their trials in PostgreSQL. */
@NullMarked
package org.waylight.triage.indicators.outbound;

import org.jspecify.annotations.NullMarked;
