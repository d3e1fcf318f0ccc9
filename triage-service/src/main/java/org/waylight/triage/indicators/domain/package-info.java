/** Indicator sets on their way from a proposal to use. */
@NullMarked
package org.waylight.triage.indicators.domain;

import org.jspecify.annotations.NullMarked;
