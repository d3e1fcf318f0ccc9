/** Consent recorded and taken back. */
@NullMarked
package org.waylight.referral.consent.application;

import org.jspecify.annotations.NullMarked;
