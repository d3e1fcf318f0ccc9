/** Tests of plans and decisions. */
@NullMarked
package org.waylight.referral.plan.domain;

import org.jspecify.annotations.NullMarked;
