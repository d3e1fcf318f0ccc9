/** How the settings of the clock policy are written, for whoever checks and whoever keeps them. */
@NullMarked
package org.waylight.contracts.clocks;

import org.jspecify.annotations.NullMarked;
