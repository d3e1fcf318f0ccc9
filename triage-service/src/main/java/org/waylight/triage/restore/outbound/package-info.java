/** Where it is kept which cases signals were in. */
@NullMarked
package org.waylight.triage.restore.outbound;

import org.jspecify.annotations.NullMarked;
