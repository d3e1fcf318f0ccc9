/** The platform's compacted on real parts. */
@NullMarked
package org.waylight.platform.compacted;

import org.jspecify.annotations.NullMarked;
