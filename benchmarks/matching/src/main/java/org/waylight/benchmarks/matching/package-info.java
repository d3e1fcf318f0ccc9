/** How fast cases are matched. */
@NullMarked
package org.waylight.benchmarks.matching;

import org.jspecify.annotations.NullMarked;
