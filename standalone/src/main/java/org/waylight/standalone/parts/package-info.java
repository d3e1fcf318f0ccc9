/** The parts of the embedded stack: each a real server in a process of its own. */
@NullMarked
package org.waylight.standalone.parts;

import org.jspecify.annotations.NullMarked;
