@NullMarked
package org.waylight.standalone.dead;

import org.jspecify.annotations.NullMarked;
