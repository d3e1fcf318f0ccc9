/** Tests of what starts work on plans. */
@NullMarked
package org.waylight.referral.plan.inbound;

import org.jspecify.annotations.NullMarked;
