/** The platform's probe on real parts. */
@NullMarked
package org.waylight.platform.probe;

import org.jspecify.annotations.NullMarked;
