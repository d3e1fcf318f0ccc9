package org.waylight.triage.casefile.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.waylight.triage.casefile.application.ErasedSignals;

/** Erased signals as rows; of their messages the ids stay, so that a repetition is known. */
@ApplicationScoped
public class JdbcErasedSignals implements ErasedSignals {
  private static final String ERASED =
      "select signal_id, home, was from erased_signal where signal_id = any (?)";
  private static final String MESSAGES = "select id from message where signal_id = any (?)";

  private final DataSource database;

  @Inject
  public JdbcErasedSignals(DataSource database) {
    this.database = database;
  }

  @Override
  public Erased among(Collection<UUID> signalIds) {
    Map<UUID, UUID> homes = new HashMap<>();
    Set<UUID> were = new HashSet<>();
    Set<UUID> messages = new HashSet<>();
    if (signalIds.isEmpty()) {
      return new Erased(homes, messages);
    }
    try (Connection connection = database.getConnection()) {
      rows(
          connection,
          ERASED,
          signalIds,
          row -> {
            homes.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
            were.addAll(List.of((UUID[]) row.getArray(3).getArray()));
          });
      if (!were.isEmpty()) {
        rows(connection, MESSAGES, were, row -> messages.add(row.getObject(1, UUID.class)));
      }
      return new Erased(homes, messages);
    } catch (SQLException e) {
      throw new CaseStoreException("erased signals could not be read", e);
    }
  }

  private static void rows(
      Connection connection, String sql, Collection<UUID> ids, CaseRows.RowReader reader)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          reader.read(row);
        }
      }
    }
  }
}
