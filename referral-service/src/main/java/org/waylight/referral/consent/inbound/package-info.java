/** Consent over REST. */
@NullMarked
package org.waylight.referral.consent.inbound;

import org.jspecify.annotations.NullMarked;
