/** What may leave, about whom, to whom and why: consent and the disclosure policy, plain Java. */
@NullMarked
package org.waylight.referral.disclosure.domain;

import org.jspecify.annotations.NullMarked;
