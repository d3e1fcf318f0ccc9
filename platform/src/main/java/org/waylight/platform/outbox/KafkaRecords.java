package org.waylight.platform.outbox;

import org.apache.kafka.clients.producer.ProducerRecord;

/** An outbox row as a Kafka record. */
public final class KafkaRecords {
  private KafkaRecords() {}

  /** Same key, headers and payload. */
  public static ProducerRecord<String, byte[]> of(OutboxRow row) {
    var record = new ProducerRecord<String, byte[]>(row.topic(), row.key(), row.payload());
    CloudEventHeaders.onto(record.headers(), CloudEventHeaders.parse(row.headers()));
    return record;
  }
}
