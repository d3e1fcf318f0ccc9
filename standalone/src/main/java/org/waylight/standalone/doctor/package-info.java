/** Looks for what is wrong on this machine and says how to mend it. */
@NullMarked
package org.waylight.standalone.doctor;

import org.jspecify.annotations.NullMarked;
