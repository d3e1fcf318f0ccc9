@NullMarked
package org.waylight.standalone.parts;

import org.jspecify.annotations.NullMarked;
