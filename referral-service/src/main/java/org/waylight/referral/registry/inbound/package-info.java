/** Follows the compacted topics. */
@NullMarked
package org.waylight.referral.registry.inbound;

import org.jspecify.annotations.NullMarked;
