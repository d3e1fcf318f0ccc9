/** Which names of places everybody knows, so that they may stand in the clear. */
@NullMarked
package org.waylight.contracts.place;

import org.jspecify.annotations.NullMarked;
