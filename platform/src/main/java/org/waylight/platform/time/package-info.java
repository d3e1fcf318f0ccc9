/** The clock that every service reads. */
@NullMarked
package org.waylight.platform.time;

import org.jspecify.annotations.NullMarked;
