/** Tests of borders. */
@NullMarked
package org.waylight.protocol.geography.outbound;

import org.jspecify.annotations.NullMarked;
