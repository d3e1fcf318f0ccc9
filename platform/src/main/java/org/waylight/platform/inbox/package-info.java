/** Events taken once, in batches, and poison set aside. */
@NullMarked
package org.waylight.platform.inbox;

import org.jspecify.annotations.NullMarked;
