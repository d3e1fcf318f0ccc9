@NullMarked
package org.waylight.standalone.terminal;

import org.jspecify.annotations.NullMarked;
