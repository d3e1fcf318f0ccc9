/** The one JSON mapper of events, and how strictly requests are read. */
@NullMarked
package org.waylight.platform.json;

import org.jspecify.annotations.NullMarked;
