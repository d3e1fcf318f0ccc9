/** Cases from Kafka, plans over REST. */
@NullMarked
package org.waylight.referral.plan.inbound;

import org.jspecify.annotations.NullMarked;
