/**
 * Version 1 of every event. Within v1 only additions: a test compares each schema with the
 * committed one.
 */
@NullMarked
package org.waylight.contracts.v1;

import org.jspecify.annotations.NullMarked;
