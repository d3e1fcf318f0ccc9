/** Rules of the platform's sealed, without any part running. */
@NullMarked
package org.waylight.platform.sealed;

import org.jspecify.annotations.NullMarked;
