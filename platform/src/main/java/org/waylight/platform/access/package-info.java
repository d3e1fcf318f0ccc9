/** Who read or disclosed what and why, in a record that cannot be changed unseen (DIS-8). */
@NullMarked
package org.waylight.platform.access;

import org.jspecify.annotations.NullMarked;
