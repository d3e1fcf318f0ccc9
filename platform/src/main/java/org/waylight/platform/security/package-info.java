/** Who calls, and in which role. */
@NullMarked
package org.waylight.platform.security;

import org.jspecify.annotations.NullMarked;
