/** Plans proposed, shown and decided. */
@NullMarked
package org.waylight.referral.plan.application;

import org.jspecify.annotations.NullMarked;
