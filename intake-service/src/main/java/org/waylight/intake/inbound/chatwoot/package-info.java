/** Live chat by way of Chatwoot. */
@NullMarked
package org.waylight.intake.inbound.chatwoot;

import org.jspecify.annotations.NullMarked;
