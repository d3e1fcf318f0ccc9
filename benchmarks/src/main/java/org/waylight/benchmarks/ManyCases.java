package org.waylight.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Synthetic cases, written straight into triage's table: a million through the whole path would
 * take an hour. Their clocks end weeks from now, so that none escalates; their ids begin alike, so
 * that they can be removed.
 */
record ManyCases(RunningStack stack) {
  private static final String PREFIX = "00000000-be9c-7000-8000-";

  /** Shares are those of a hotline's published years, roughly; a document of about 1.5 kB each. */
  private static final String INSERT =
      """
      insert into triage.case_file (id, version, status, state_since, close_reason, urgency, opened_at,
        due_at, clock_started_at, content, type, request_type, topics, urgency_rules, clock_policy,
        sufficient, actionable, signals, facets, tags)
      select ('%1$s' || lpad(to_hex(i), 12, '0'))::uuid, 3, s.status, now(),
        case when s.status = 'CLOSED' then 'RESOLVED' end, f.urgency,
        now() - (random() * 3000) * interval '1 day', now() + (7 + random() * 60) * interval '1 day',
        now(), jsonb_build_object('synthetic', true, 'evidence', array(
          select md5(i::text || n) from generate_series(1, 40) n)),
        f.type, f.request, array[f.topic], array[f.rule], 'clocks@builtin-1', i %% 2 = 0, i %% 4 = 0, 1,
        array['type:' || f.type, 'request:' || f.request, 'topic:' || f.topic, 'state:' || f.state,
          'country:US', 'channel:' || f.channel, 'rule:' || f.rule, 'rule:TRI-5.routine@1',
          'indicator:en.synthetic.' || (i %% 550), 'indicator:en.synthetic.' || (i * 7 %% 550)],
        case when i %% 5000 = 0 then array['storm-relief'] else '{}' end
      from generate_series(?, ?) i,
        lateral (select ?::text as status) s,
        lateral (select
          case when i %% 50 = 0 then 2 when i %% 9 = 0 then 1 else 0 end as urgency,
          (array['SEX', 'SEX', 'SEX', 'LABOR', 'NOT_SPECIFIED'])[1 + i %% 5] as type,
          (array['TIP', 'REFERRAL', 'TIP', 'CRISIS'])[1 + i %% 4] as request,
          (array['HOTEL', 'DOMESTIC_WORK', 'AGRICULTURE', 'ESCORT', 'ONLINE', 'RESTAURANT',
            'CONSTRUCTION'])[1 + i %% 7] as topic,
          (array['CA', 'TX', 'FL', 'NY', 'NV', 'OH', 'GA', 'WY', 'NC', 'WA', 'IL'])[1 + i %% 11] as state,
          (array['CALL', 'CALL', 'TEXT', 'WEBFORM', 'EMAIL', 'CHAT'])[1 + i %% 6] as channel,
          case when i %% 50 = 0 then 'TRI-3@1' when i %% 9 = 0 then 'TRI-5.crisis@1'
            else 'TRI-5.routine@1' end as rule) f
      """
          .formatted(PREFIX);

  /** Adds cases numbered from (inclusive) to (exclusive). */
  void add(int from, int to, String status) {
    try (Connection connection = DriverManager.getConnection(stack.database());
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setInt(1, from);
      insert.setInt(2, to - 1);
      insert.setString(3, status);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("synthetic cases could not be written", e);
    }
  }

  /** What autovacuum does some time later. */
  void settle() {
    execute("vacuum analyze triage.case_file");
  }

  /** Removes them again, without asking each other table whether it knows them. */
  void remove() {
    execute(
        "set session_replication_role = replica",
        "delete from triage.case_file where id between '%s000000000000' and '%sffffffffffff'"
            .formatted(PREFIX, PREFIX),
        "vacuum analyze triage.case_file");
  }

  private void execute(String... statements) {
    try (Connection connection = DriverManager.getConnection(stack.database());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("synthetic cases could not be settled or removed", e);
    }
  }
}
