/** Where operators register the gateways. */
@NullMarked
package org.waylight.intake.inbound.gateways;

import org.jspecify.annotations.NullMarked;
