/** Erasures as triage tells them. */
@NullMarked
package org.waylight.referral.erasure.inbound;

import org.jspecify.annotations.NullMarked;
