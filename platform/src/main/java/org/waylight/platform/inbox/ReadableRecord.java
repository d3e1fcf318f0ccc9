package org.waylight.platform.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A Kafka record and the event it holds. */
record ReadableRecord(ConsumerRecord<String, byte[]> record, IncomingEvent event) {}
