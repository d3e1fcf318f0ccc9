/** Where borders are read from. */
@NullMarked
package org.waylight.protocol.geography.outbound;

import org.jspecify.annotations.NullMarked;
