/** Which protocols, agencies and providers fit a case, and why (PRO-1 to PRO-7); plain Java. */
@NullMarked
package org.waylight.referral.matching.domain;

import org.jspecify.annotations.NullMarked;
