/** The REST API of gateways. */
@NullMarked
package org.waylight.intake.inbound;

import org.jspecify.annotations.NullMarked;
