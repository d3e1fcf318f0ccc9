/** The sender's clock, recipients and outcomes over REST. */
@NullMarked
package org.waylight.referral.delivery.inbound;

import org.jspecify.annotations.NullMarked;
