/** Many synthetic signals, and afterwards the proof that every service holds exactly those. */
@NullMarked
package org.waylight.standalone.replay;

import org.jspecify.annotations.NullMarked;
