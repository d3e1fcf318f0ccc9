/** The platform's problem on real parts. */
@NullMarked
package org.waylight.platform.problem;

import org.jspecify.annotations.NullMarked;
