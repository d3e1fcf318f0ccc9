/** Where people and programs ask for places. */
@NullMarked
package org.waylight.protocol.geography.inbound;

import org.jspecify.annotations.NullMarked;
