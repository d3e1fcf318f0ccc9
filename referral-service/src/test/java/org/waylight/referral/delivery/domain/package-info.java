/** Tests of the rules of delivery. */
@NullMarked
package org.waylight.referral.delivery.domain;

import org.jspecify.annotations.NullMarked;
