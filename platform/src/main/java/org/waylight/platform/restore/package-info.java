/** A database that was brought back to an earlier moment while Kafka has gone on. */
@NullMarked
package org.waylight.platform.restore;

import org.jspecify.annotations.NullMarked;
