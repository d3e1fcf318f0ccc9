/** Referral: matching, consent, the disclosure policy, plans, delivery, outcomes. */
@NullMarked
package org.waylight.referral;

import org.jspecify.annotations.NullMarked;
