/** The yardstick: a Quarkus endpoint that does nothing but validate and insert. */
@NullMarked
package org.waylight.benchmarks.bare;

import org.jspecify.annotations.NullMarked;
