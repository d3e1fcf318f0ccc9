/** What passes between services: topics, event names and sealed text. */
@NullMarked
package org.waylight.contracts;

import org.jspecify.annotations.NullMarked;
