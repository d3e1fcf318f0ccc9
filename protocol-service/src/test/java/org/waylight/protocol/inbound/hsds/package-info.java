@NullMarked
package org.waylight.protocol.inbound.hsds;

import org.jspecify.annotations.NullMarked;
