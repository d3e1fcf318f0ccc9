/** Tests of the events' shapes. */
@NullMarked
package org.waylight.contracts;

import org.jspecify.annotations.NullMarked;
