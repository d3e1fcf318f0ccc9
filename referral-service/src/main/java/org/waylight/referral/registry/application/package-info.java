/** The service's own copy of what protocol published. */
@NullMarked
package org.waylight.referral.registry.application;

import org.jspecify.annotations.NullMarked;
