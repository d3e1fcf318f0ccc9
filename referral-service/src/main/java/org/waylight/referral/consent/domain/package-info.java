/** Consent recorded and taken back. */
@NullMarked
package org.waylight.referral.consent.domain;

import org.jspecify.annotations.NullMarked;
