/** Dead letters of all services, as an operator deals with them at a terminal. */
@NullMarked
package org.waylight.standalone.dead;

import org.jspecify.annotations.NullMarked;
