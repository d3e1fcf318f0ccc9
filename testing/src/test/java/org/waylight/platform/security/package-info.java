/** Who calls, on the real parts. */
@NullMarked
package org.waylight.platform.security;

import org.jspecify.annotations.NullMarked;
