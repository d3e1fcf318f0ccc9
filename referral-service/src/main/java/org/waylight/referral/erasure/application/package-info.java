/** Erasing what referral has of a case, and proving it. */
@NullMarked
package org.waylight.referral.erasure.application;

import org.jspecify.annotations.NullMarked;
