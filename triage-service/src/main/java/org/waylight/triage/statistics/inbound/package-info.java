/** Statistics over the API. */
@NullMarked
package org.waylight.triage.statistics.inbound;

import org.jspecify.annotations.NullMarked;
