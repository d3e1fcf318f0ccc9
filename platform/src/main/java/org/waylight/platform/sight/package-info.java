/** What a service tells of itself while it runs: numbers, never texts. */
@NullMarked
package org.waylight.platform.sight;

import org.jspecify.annotations.NullMarked;
