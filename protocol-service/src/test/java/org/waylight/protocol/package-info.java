@NullMarked
package org.waylight.protocol;

import org.jspecify.annotations.NullMarked;
