/** Starts what a restore left to do. */
@NullMarked
package org.waylight.triage.restore.inbound;

import org.jspecify.annotations.NullMarked;
