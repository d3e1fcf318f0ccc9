/** Reports made, told of, fetched, acknowledged and settled. */
@NullMarked
package org.waylight.referral.delivery.application;

import org.jspecify.annotations.NullMarked;
