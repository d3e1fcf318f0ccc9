/** Matching tried out: a made-up case, and a change over past cases before it is approved. */
@NullMarked
package org.waylight.referral.matching.application;

import org.jspecify.annotations.NullMarked;
