@NullMarked
package org.waylight.standalone;

import org.jspecify.annotations.NullMarked;
