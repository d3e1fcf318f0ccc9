/** Topics that keep the last record of every key, read whole. */
@NullMarked
package org.waylight.platform.compacted;

import org.jspecify.annotations.NullMarked;
