/** Tests of the referral service as a whole, on real PostgreSQL and Kafka. */
@NullMarked
package org.waylight.referral;

import org.jspecify.annotations.NullMarked;
