@NullMarked
package org.waylight.standalone.replay;

import org.jspecify.annotations.NullMarked;
