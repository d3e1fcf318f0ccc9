package org.waylight.benchmarks;

import java.io.PrintStream;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.HdrHistogram.Histogram;

/**
 * Near-duplicates among a million signals: what triage asks its database for each new one (TRI-8).
 * The rows stand in a schema of their own, made like triage's tables, and go away afterwards.
 */
record TiesBenchmark(RunningStack stack, PrintStream out) {
  private static final int SIGNALS = 1_000_000;
  private static final int BANDS = 16;
  private static final int LOOKUPS = 20_000;
  private static final int WARM_UP = 2_000;

  /** As triage asks: who has one of these keys, few of each. */
  private static final String HOLDERS =
      """
      select found.key, found.signal_id, found.kind, found.message_id, found.start_at, found.end_at
      from unnest(?::bigint[]) as asked(key)
      cross join lateral (select * from tie_key k where k.key = asked.key limit 22) as found
      """;

  private static final String SIGNATURES =
      "select signal_id, signature from tie_signature where signal_id = any (?)";

  /**
   * A key of signal n and band b. Every twentieth signal repeats the text of the one before it;
   * every hundredth shares its first band with ten thousand others, as a chain letter's words
   * would.
   */
  private static final String KEY =
      """
      case when n % 100 = 7 and b = 0 then 7
      else hashtextextended('band ' || b || ' of ' || (case when n % 20 = 1 then n - 1 else n end), 0) end
      """;

  private static final String FILL_KEYS =
      """
      insert into tie_key (key, signal_id, kind)
      select %s, md5(n::text)::uuid, 'TEXT' from generate_series(?, ?) n, generate_series(0, %d) b
      order by 1
      """
          .formatted(KEY, BANDS - 1);
  private static final String FILL_SIGNATURES =
      """
      insert into tie_signature select md5(n::text)::uuid, decode(repeat(md5(n::text), 24), 'hex')
      from generate_series(?, ?) n
      """;

  void run() {
    try (Connection connection = DriverManager.getConnection(stack.database());
        Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists ties_bench cascade");
      statement.execute("create schema ties_bench");
      try {
        statement.execute("create table ties_bench.tie_key (like triage.tie_key including all)");
        statement.execute(
            "create table ties_bench.tie_signature (like triage.tie_signature including all)");
        statement.execute("set search_path = ties_bench");
        fill(connection);
        statement.execute("vacuum analyze tie_key");
        statement.execute("vacuum analyze tie_signature");
        out.printf(
            Locale.ROOT,
            "Ties: %,d signals, %d bands each; keys and indexes %,d MB, signatures %,d MB%n",
            SIGNALS,
            BANDS,
            megabytes(statement, "tie_key"),
            megabytes(statement, "tie_signature"));
        measure(connection);
      } finally {
        statement.execute("drop schema ties_bench cascade");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("ties cannot be measured", e);
    }
  }

  private static void fill(Connection connection) throws SQLException {
    int step = SIGNALS / 20;
    try (PreparedStatement keys = connection.prepareStatement(FILL_KEYS);
        PreparedStatement signatures = connection.prepareStatement(FILL_SIGNATURES)) {
      for (int from = 0; from < SIGNALS; from += step) {
        for (PreparedStatement insert : List.of(keys, signatures)) {
          insert.setInt(1, from);
          insert.setInt(2, from + step - 1);
          insert.executeUpdate();
        }
      }
    }
  }

  private static long megabytes(Statement statement, String table) throws SQLException {
    try (ResultSet row = statement.executeQuery("select pg_total_relation_size('" + table + "')")) {
      row.next();
      return row.getLong(1) / 1_000_000;
    }
  }

  private void measure(Connection connection) throws SQLException {
    Histogram latency = new Histogram(3);
    Random random = new Random(4);
    long alike = 0;
    try (PreparedStatement bands =
            connection.prepareStatement(
                "select " + KEY + " from (select ?::int as n) s, generate_series(0, 15) b");
        PreparedStatement holders = connection.prepareStatement(HOLDERS);
        PreparedStatement signatures = connection.prepareStatement(SIGNATURES)) {
      for (int i = 0; i < WARM_UP + LOOKUPS; i++) {
        Long[] keys = keys(bands, random.nextInt(SIGNALS));
        long start = System.nanoTime();
        int found = look(connection, holders, signatures, keys);
        if (i >= WARM_UP) {
          latency.recordValue((System.nanoTime() - start) / 1_000);
          alike += found;
        }
      }
    }
    out.printf(
        Locale.ROOT,
        "  %,d lookups: p50 %.2f ms  p99 %.2f ms  max %.2f ms; %.2f signatures compared each%n",
        LOOKUPS,
        latency.getValueAtPercentile(50) / 1e3,
        latency.getValueAtPercentile(99) / 1e3,
        latency.getMaxValue() / 1e3,
        alike / (double) LOOKUPS);
  }

  private static Long[] keys(PreparedStatement bands, int signal) throws SQLException {
    bands.setInt(1, signal);
    List<Long> keys = new ArrayList<>();
    try (ResultSet row = bands.executeQuery()) {
      while (row.next()) {
        keys.add(row.getLong(1));
      }
    }
    return keys.toArray(Long[]::new);
  }

  /** Both questions, as one batch of one signal. */
  private static int look(
      Connection connection, PreparedStatement holders, PreparedStatement signatures, Long[] keys)
      throws SQLException {
    Array asked = connection.createArrayOf("bigint", keys);
    holders.setArray(1, asked);
    Map<UUID, Integer> found = new HashMap<>();
    try (ResultSet row = holders.executeQuery()) {
      while (row.next()) {
        found.merge(row.getObject(2, UUID.class), 1, Integer::sum);
      }
    }
    signatures.setArray(1, connection.createArrayOf("uuid", found.keySet().toArray()));
    int read = 0;
    try (ResultSet row = signatures.executeQuery()) {
      while (row.next()) {
        read += row.getBytes(2).length == 0 ? 0 : 1;
      }
    }
    return read;
  }
}
