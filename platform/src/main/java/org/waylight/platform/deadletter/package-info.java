/** Records that no consumer could handle, kept until replayed or discarded. */
@NullMarked
package org.waylight.platform.deadletter;

import org.jspecify.annotations.NullMarked;
