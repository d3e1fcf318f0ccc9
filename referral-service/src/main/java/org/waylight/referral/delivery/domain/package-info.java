/** What a report holds and how its delivery goes on; plain Java. */
@NullMarked
package org.waylight.referral.delivery.domain;

import org.jspecify.annotations.NullMarked;
