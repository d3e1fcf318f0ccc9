/** Any system that signs as Standard Webhooks says. */
@NullMarked
package org.waylight.intake.inbound.webhook;

import org.jspecify.annotations.NullMarked;
