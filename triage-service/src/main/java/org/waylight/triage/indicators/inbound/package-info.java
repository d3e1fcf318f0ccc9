/** Indicator sets over the API, and the clocks that follow what is approved. */
@NullMarked
package org.waylight.triage.indicators.inbound;

import org.jspecify.annotations.NullMarked;
