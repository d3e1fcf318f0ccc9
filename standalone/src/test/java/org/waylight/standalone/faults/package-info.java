@NullMarked
package org.waylight.standalone.faults;

import org.jspecify.annotations.NullMarked;
