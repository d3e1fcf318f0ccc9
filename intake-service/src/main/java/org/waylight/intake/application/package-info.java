/** What intake does: one use case, one class, and the ports it needs. */
@NullMarked
package org.waylight.intake.application;

import org.jspecify.annotations.NullMarked;
