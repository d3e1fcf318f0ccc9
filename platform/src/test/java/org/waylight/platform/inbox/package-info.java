/** Rules of the platform's inbox, without any part running. */
@NullMarked
package org.waylight.platform.inbox;

import org.jspecify.annotations.NullMarked;
