/**
 * Concrete facts that a text says: places, numbers, plates, names, times, and where it says them.
 */
@NullMarked
package org.waylight.triage.facts.domain;

import org.jspecify.annotations.NullMarked;
