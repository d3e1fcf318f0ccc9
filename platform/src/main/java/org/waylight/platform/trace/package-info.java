/** The W3C trace context, carried from the request through outbox, Kafka and handler. */
@NullMarked
package org.waylight.platform.trace;

import org.jspecify.annotations.NullMarked;
