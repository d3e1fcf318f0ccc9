package org.waylight.intake.outbound;

/** The SQL of signals: each write is dedupe, record and outgoing event in one statement. */
final class SignalSql {
  /** Any number of signals; those that were new come back. */
  static final String STORE_SIGNALS =
      """
      with submitted as (
        select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
          ?::timestamptz[], ?::text[], ?::uuid[], ?::boolean[], ?::uuid[], ?::text[], ?::text[], ?::boolean[],
          ?::text[], ?::bytea[])
          as signal (id, gateway, channel, lane, content_hash, received_at, occurred_at, facts, linked_signal_id,
            receipt_unresolved, event_id, topic, type, urgent, headers, payload)
      ), stored as (
        insert into signal (id, gateway, channel, lane, content_hash, received_at, occurred_at, facts,
          linked_signal_id, receipt_unresolved)
        select id, gateway, channel, lane, content_hash, received_at, occurred_at, facts::jsonb, linked_signal_id,
          receipt_unresolved
        from submitted
        on conflict (id) do nothing
        returning id, lane, received_at
      ), said as (
        insert into signal_message (signal_id, id, submission, lane, content_hash, received_at, provider_order,
          sent_at, author, sealed_text)
        select stored.id, message.id, message.submission, stored.lane, message.content_hash, stored.received_at,
          message.provider_order, message.sent_at, message.author, message.sealed_text
        from stored join unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::timestamptz[], ?::text[],
          ?::text[])
          as message (signal_id, id, submission, content_hash, provider_order, sent_at, author, sealed_text)
          on message.signal_id = stored.id
      )
      insert into outbox (id, topic, key, type, urgent, headers, payload)
      select event_id, topic, id::text, type, urgent, headers::jsonb, payload from submitted join stored using (id)
      returning key::uuid
      """;

  static final String STORE_MESSAGE =
      """
      with stored as (
        insert into signal_message (signal_id, id, submission, lane, content_hash, received_at, provider_order,
          sent_at, author, sealed_text, facts)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
        on conflict do nothing
        returning id
      )
      insert into outbox (id, topic, key, type, urgent, headers, payload)
      select ?, ?, ?, ?, ?, ?::jsonb, ? from stored
      """;

  static final String FIND_SIGNAL =
      """
      select signal.id, gateway, channel, signal.lane, signal.content_hash, signal.received_at,
        receipt_unresolved, count(message.id), bool_or(message.lane = 'URGENT')
      from signal left join signal_message message on message.signal_id = signal.id
      where signal.id = ?
      group by signal.id
      """;

  static final String FIND_MESSAGE =
      """
      select signal_id, id, lane, content_hash from signal_message where submission = ?
      union all
      select signal_id, id, lane, content_hash from signal_message where signal_id = ? and id = ?
      limit 1
      """;

  static final String FIND_SUBMITTED =
      "select signal_id, id, lane, content_hash from signal_message where submission = ?";

  private SignalSql() {}
}
