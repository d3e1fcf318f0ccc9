/** Suggestions over HTTP. */
@NullMarked
package org.waylight.triage.ties.inbound;

import org.jspecify.annotations.NullMarked;
