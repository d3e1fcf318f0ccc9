package org.waylight.standalone.faults;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A 2xx that a gateway heard.
 *
 * @param signalId the signal it was told, by REST
 * @param seconds when, since the load began
 * @param byKafka whether the answer said it was taken by Kafka alone
 */
record Accepted(@Nullable UUID signalId, float seconds, boolean byKafka) {}
