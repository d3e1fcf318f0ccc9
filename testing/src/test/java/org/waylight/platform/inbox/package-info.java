/** The platform's inbox on real parts. */
@NullMarked
package org.waylight.platform.inbox;

import org.jspecify.annotations.NullMarked;
