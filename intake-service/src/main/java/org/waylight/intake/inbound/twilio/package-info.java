/** Text messages, calls and conversations by way of Twilio. */
@NullMarked
package org.waylight.intake.inbound.twilio;

import org.jspecify.annotations.NullMarked;
