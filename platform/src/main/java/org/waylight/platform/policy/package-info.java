/** Policies as the protocol service publishes them. */
@NullMarked
package org.waylight.platform.policy;

import org.jspecify.annotations.NullMarked;
