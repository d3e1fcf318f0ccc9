/** Tests of the service's own copy of the registry. */
@NullMarked
package org.waylight.referral.registry.inbound;

import org.jspecify.annotations.NullMarked;
