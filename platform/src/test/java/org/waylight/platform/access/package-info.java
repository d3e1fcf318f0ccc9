/** Rules of the platform's access, without any part running. */
@NullMarked
package org.waylight.platform.access;

import org.jspecify.annotations.NullMarked;
