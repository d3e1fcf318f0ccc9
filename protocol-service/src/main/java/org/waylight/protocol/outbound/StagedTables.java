package org.waylight.protocol.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.protocol.application.HsdsTables;

/**
 * Puts rows of tables together into the nested objects that HSDS has in JSON, level by level: what
 * a row names (a service its organisation) and what names the row (phones their location).
 */
final class StagedTables {
  private static final int DEEPEST = 8;

  private static final String NAMED =
      "select own_key, document from hsds_staged where import_id = ? and own_key = any (?)";
  private static final String NAMING =
      """
      select own_key, parents, document from hsds_staged
      where import_id = ? and parents && ? order by place, line
      """;

  private final Connection connection;
  private final UUID importId;

  private StagedTables(Connection connection, UUID importId) {
    this.connection = connection;
    this.importId = importId;
  }

  /** Fills services in; those that came nested already stay as they are. */
  static void fill(Connection connection, UUID importId, List<ObjectNode> services)
      throws SQLException {
    Map<String, List<ObjectNode>> level = new LinkedHashMap<>();
    for (ObjectNode service : services) {
      if (!service.has("organization")) {
        put(level, HsdsTables.key("services", service.path("id").asText()), service);
      }
    }
    StagedTables tables = new StagedTables(connection, importId);
    for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
      level = tables.next(level);
    }
  }

  private Map<String, List<ObjectNode>> next(Map<String, List<ObjectNode>> level)
      throws SQLException {
    Map<String, List<ObjectNode>> below = new LinkedHashMap<>();
    named(level, below);
    naming(level, below);
    return below;
  }

  private void named(Map<String, List<ObjectNode>> level, Map<String, List<ObjectNode>> below)
      throws SQLException {
    Map<String, JsonNode> found = new HashMap<>();
    Set<String> wanted = new HashSet<>();
    level.forEach(
        (key, objects) ->
            HsdsTables.namedBy(HsdsTables.tableOf(key))
                .forEach(
                    link ->
                        objects.forEach(
                            object -> {
                              if (object.hasNonNull(link.column())) {
                                wanted.add(link.key(object.path(link.column()).asText()));
                              }
                            })));
    if (wanted.isEmpty()) {
      return;
    }
    rows(NAMED, wanted, row -> found.put(row.getString("own_key"), read(row)));
    level.forEach(
        (key, objects) -> {
          for (HsdsTables.Named link : HsdsTables.namedBy(HsdsTables.tableOf(key))) {
            for (ObjectNode object : objects) {
              String other = link.key(object.path(link.column()).asText());
              if (object.hasNonNull(link.column()) && found.get(other) instanceof ObjectNode one) {
                put(below, other, object.set(link.member(), one.deepCopy()), link.member());
              }
            }
          }
        });
  }

  private void naming(Map<String, List<ObjectNode>> level, Map<String, List<ObjectNode>> below)
      throws SQLException {
    rows(
        NAMING,
        level.keySet(),
        row -> {
          String own = row.getString("own_key");
          for (String parent : (String[]) row.getArray("parents").getArray()) {
            String member =
                HsdsTables.memberIn(HsdsTables.tableOf(parent), HsdsTables.tableOf(own));
            if (member != null) {
              for (ObjectNode object : level.getOrDefault(parent, List.of())) {
                ObjectNode child = read(row);
                array(object, member).add(child);
                put(below, own, child);
              }
            }
          }
        });
  }

  private static ArrayNode array(ObjectNode object, String member) {
    return object.get(member) instanceof ArrayNode there ? there : object.putArray(member);
  }

  private void rows(String sql, Set<String> keys, RowReader reader) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      new Parameters(select).value(importId).texts(connection, keys);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    }
  }

  private static ObjectNode read(ResultSet row) throws SQLException {
    return ContentJson.read(row.getString("document"), ObjectNode.class);
  }

  private static void put(
      Map<String, List<ObjectNode>> level, String key, JsonNode parent, String member) {
    if (parent.get(member) instanceof ObjectNode child) {
      put(level, key, child);
    }
  }

  private static void put(
      Map<String, List<ObjectNode>> level, String key, @Nullable ObjectNode object) {
    if (object != null) {
      level.computeIfAbsent(key, _ -> new ArrayList<>()).add(object);
    }
  }

  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }
}
