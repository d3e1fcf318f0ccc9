/** The gazetteer's lists. */
@NullMarked
package org.waylight.triage.facts.outbound;

import org.jspecify.annotations.NullMarked;
