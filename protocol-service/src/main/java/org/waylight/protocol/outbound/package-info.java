/** The registry in PostgreSQL. */
@NullMarked
package org.waylight.protocol.outbound;

import org.jspecify.annotations.NullMarked;
