/** Matching tried out, over REST. */
@NullMarked
package org.waylight.referral.matching.inbound;

import org.jspecify.annotations.NullMarked;
