/** Plans, decisions and what is told about them. */
@NullMarked
package org.waylight.referral.plan.outbound;

import org.jspecify.annotations.NullMarked;
