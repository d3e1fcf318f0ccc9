/** What the webhooks of all providers share. */
@NullMarked
package org.waylight.intake.inbound.channel;

import org.jspecify.annotations.NullMarked;
