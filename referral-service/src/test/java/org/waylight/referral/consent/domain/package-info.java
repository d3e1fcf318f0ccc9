/** Tests of how consents are recorded. */
@NullMarked
package org.waylight.referral.consent.domain;

import org.jspecify.annotations.NullMarked;
