/** State and event in one transaction; a relay that hands the events to Kafka. */
@NullMarked
package org.waylight.platform.outbox;

import org.jspecify.annotations.NullMarked;
