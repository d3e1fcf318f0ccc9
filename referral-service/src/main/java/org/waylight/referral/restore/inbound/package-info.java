/** How an operator sees a restore through. */
@NullMarked
package org.waylight.referral.restore.inbound;

import org.jspecify.annotations.NullMarked;
