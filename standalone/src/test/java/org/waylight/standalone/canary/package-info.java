@NullMarked
package org.waylight.standalone.canary;

import org.jspecify.annotations.NullMarked;
