/** Real PostgreSQL and Kafka for tests, tokens, probes and the rules of the house. */
@NullMarked
package org.waylight.testing;

import org.jspecify.annotations.NullMarked;
