/** Proposing, trying and approving indicator sets; reading cases again with a new one. */
@NullMarked
package org.waylight.triage.indicators.application;

import org.jspecify.annotations.NullMarked;
