@NullMarked
package org.waylight.standalone.stack;

import org.jspecify.annotations.NullMarked;
