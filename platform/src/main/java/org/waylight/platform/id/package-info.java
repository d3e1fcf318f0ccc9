/** Identifiers that sort by time. */
@NullMarked
package org.waylight.platform.id;

import org.jspecify.annotations.NullMarked;
