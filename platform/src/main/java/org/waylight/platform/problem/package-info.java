/** Errors as RFC 9457 problem details that never echo what was sent. */
@NullMarked
package org.waylight.platform.problem;

import org.jspecify.annotations.NullMarked;
