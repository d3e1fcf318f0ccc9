package org.waylight.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks through every column of a schema that could hold text, whatever its table. */
public final class SealedColumns {
  private static final String ENVELOPE = "[ah]1\\.[A-Za-z0-9_.-]{20,}";

  /** What waits for Kafka is on its way, and gone when it was told. */
  private static final Set<String> ON_THEIR_WAY = Set.of("outbox", "outbox_sent");

  private final Database database;
  private final String schema;

  public SealedColumns(String schema) {
    this.database = Database.of(schema);
    this.schema = schema;
  }

  /** Every column that could hold text: {@code table.column}. */
  public Set<String> all() {
    Set<String> names = new TreeSet<>();
    for (Map<String, Object> column : columns()) {
      names.add(column.get("table_name") + "." + column.get("column_name"));
    }
    return names;
  }

  /**
   * Those somebody has looked at, by the test resource {@code columns-looked-at.txt}: a new column
   * is put there once erasing empties it, or holds nothing personal (docs/retention.md).
   */
  public static Set<String> lookedAt() {
    try (InputStream list =
        Objects.requireNonNull(
            Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("columns-looked-at.txt"))) {
      return new TreeSet<>(
          new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new IllegalStateException("columns-looked-at.txt cannot be read", e);
    }
  }

  /** Every piece of sealed text there is, and the column it stands in. */
  public Map<String, String> envelopes() {
    Map<String, String> found = new TreeMap<>();
    for (Map<String, Object> column : columns()) {
      String table = (String) column.get("table_name");
      if (!ON_THEIR_WAY.contains(table)) {
        String text =
            "bytea".equals(column.get("data_type"))
                ? "encode(\"%s\", 'escape')".formatted(column.get("column_name"))
                : "\"%s\"::text".formatted(column.get("column_name"));
        database
            .rows(
                "select (regexp_matches(%s, '%s', 'g'))[1] as found from %s.\"%s\""
                    .formatted(text, ENVELOPE, schema, table))
            .forEach(
                row ->
                    found.put((String) row.get("found"), table + "." + column.get("column_name")));
      }
    }
    return found;
  }

  private List<Map<String, Object>> columns() {
    return database.rows(
        "select c.table_name, c.column_name, c.data_type from information_schema.columns c"
            + " join information_schema.tables t using (table_schema, table_name)"
            + " where table_schema = ? and table_type = 'BASE TABLE'"
            + " and table_name not like 'flyway%'"
            + " and data_type in ('text', 'jsonb', 'json', 'bytea', 'ARRAY', 'character varying')"
            + " order by 1, 2",
        schema);
  }
}
