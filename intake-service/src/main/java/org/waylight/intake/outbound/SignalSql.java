package org.waylight.intake.outbound;

/** The SQL of signals: each write is dedupe, record and outgoing event in one statement. */
final class SignalSql {
  /** Any number of signals; those that were new come back. One without a topic is told nobody. */
  static final String STORE_SIGNALS =
      """
      with submitted as (
        select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
          ?::timestamptz[], ?::text[], ?::uuid[], ?::boolean[], ?::uuid[], ?::text[], ?::text[], ?::boolean[],
          ?::text[], ?::bytea[])
          as signal (id, gateway, channel, lane, lane_rule, content_hash, received_at, occurred_at, facts,
            linked_signal_id, receipt_unresolved, event_id, topic, type, urgent, headers, payload)
      ), stored as (
        insert into signal (id, gateway, channel, lane, lane_rule, content_hash, received_at, occurred_at, facts,
          linked_signal_id, receipt_unresolved)
        select id, gateway, channel, lane, lane_rule, content_hash, received_at, occurred_at, facts::jsonb,
          linked_signal_id, receipt_unresolved
        from submitted
        on conflict (id) do nothing
        returning id, lane, lane_rule, received_at
      ), said as (
        insert into signal_message (signal_id, id, submission, lane, lane_rule, content_hash, received_at,
          provider_order, sent_at, author, sealed_text)
        select stored.id, message.id, message.submission, stored.lane, stored.lane_rule, message.content_hash,
          stored.received_at, message.provider_order, message.sent_at, message.author, message.sealed_text
        from stored join unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::timestamptz[], ?::text[],
          ?::text[])
          as message (signal_id, id, submission, content_hash, provider_order, sent_at, author, sealed_text)
          on message.signal_id = stored.id
      ), told as (
        insert into outbox (id, topic, key, type, urgent, headers, payload)
        select event_id, topic, id::text, type, urgent, headers, payload
        from submitted join stored using (id)
        where topic is not null
      )
      select id from stored
      """;

  /** Any number of messages; those that were new come back. One without a topic is told nobody. */
  static final String STORE_MESSAGES =
      """
      with submitted as (
        select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
          ?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[],
          ?::boolean[], ?::text[], ?::bytea[])
          as message (signal_id, id, submission, lane, lane_rule, content_hash, received_at, provider_order, sent_at,
            author, sealed_text, facts, event_id, topic, type, urgent, headers, payload)
      ), stored as (
        insert into signal_message (signal_id, id, submission, lane, lane_rule, content_hash, received_at,
          provider_order, sent_at, author, sealed_text, facts)
        select signal_id, id, submission, lane, lane_rule, content_hash, received_at, provider_order, sent_at, author,
          sealed_text, facts::jsonb
        from submitted
        on conflict do nothing
        returning signal_id, id
      ), told as (
        insert into outbox (id, topic, key, type, urgent, headers, payload)
        select event_id, topic, signal_id::text, type, urgent, headers, payload
        from submitted join stored using (signal_id, id)
        where topic is not null
      )
      select id from stored
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
      select signal_id, id, lane, content_hash, submission from signal_message where submission = ?
      union all
      select signal_id, id, lane, content_hash, submission from signal_message where signal_id = ? and id = ?
      limit 1
      """;

  static final String FIND_SUBMITTED =
      "select signal_id, id, lane, content_hash, submission from signal_message where submission = any (?)";

  /**
   * Locks conversations in the order of their ids. The update changes nothing: it locks and
   * returns.
   */
  static final String LOCK_CONVERSATIONS =
      """
      insert into conversation (id) select id from unnest(?::uuid[]) as id order by id
      on conflict (id) do update set id = excluded.id
      returning id, signal_id, lane, first_message_at, last_message_at, texting_stopped
      """;

  static final String SAVE_CONVERSATIONS =
      """
      update conversation set signal_id = new.signal_id, lane = new.lane, first_message_at = new.first_message_at,
        last_message_at = new.last_message_at, texting_stopped = new.texting_stopped
      from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::boolean[])
        as new (id, signal_id, lane, first_message_at, last_message_at, texting_stopped)
      where conversation.id = new.id
      """;

  private SignalSql() {}
}
