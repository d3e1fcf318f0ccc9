/** Tests of the rules of matching. */
@NullMarked
package org.waylight.referral.matching.domain;

import org.jspecify.annotations.NullMarked;
