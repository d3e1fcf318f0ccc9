/** The whole nation's places and plans against tables made without the index. */
@NullMarked
package org.waylight.e2e.nation;

import org.jspecify.annotations.NullMarked;
