/** The platform's outbox on real parts. */
@NullMarked
package org.waylight.platform.outbox;

import org.jspecify.annotations.NullMarked;
