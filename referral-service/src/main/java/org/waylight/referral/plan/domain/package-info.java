/** What a plan holds and who may decide about it; plain Java. */
@NullMarked
package org.waylight.referral.plan.domain;

import org.jspecify.annotations.NullMarked;
