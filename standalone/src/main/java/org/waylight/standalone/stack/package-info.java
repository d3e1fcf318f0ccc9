/** The whole of Waylight on one machine: started, watched, stopped. */
@NullMarked
package org.waylight.standalone.stack;

import org.jspecify.annotations.NullMarked;
