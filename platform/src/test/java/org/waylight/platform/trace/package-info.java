/** Rules of the platform's trace, without any part running. */
@NullMarked
package org.waylight.platform.trace;

import org.jspecify.annotations.NullMarked;
