/** Text messages by way of Twilio. */
@NullMarked
package org.waylight.intake.inbound.twilio;

import org.jspecify.annotations.NullMarked;
