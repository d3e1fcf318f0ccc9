@NullMarked
package org.waylight.standalone.backup;

import org.jspecify.annotations.NullMarked;
