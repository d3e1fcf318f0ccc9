/** The platform's access on real parts. */
@NullMarked
package org.waylight.platform.access;

import org.jspecify.annotations.NullMarked;
