/** Tests of consent and the disclosure policy. */
@NullMarked
package org.waylight.referral.disclosure.domain;

import org.jspecify.annotations.NullMarked;
