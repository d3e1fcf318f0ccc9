/** Tests of the channels to recipients. */
@NullMarked
package org.waylight.referral.delivery.outbound;

import org.jspecify.annotations.NullMarked;
