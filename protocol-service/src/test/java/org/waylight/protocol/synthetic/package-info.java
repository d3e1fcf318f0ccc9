@NullMarked
package org.waylight.protocol.synthetic;

import org.jspecify.annotations.NullMarked;
