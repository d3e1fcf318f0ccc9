/** Drives load at a running Waylight and prints what it measured. */
@NullMarked
package org.waylight.benchmarks;

import org.jspecify.annotations.NullMarked;
