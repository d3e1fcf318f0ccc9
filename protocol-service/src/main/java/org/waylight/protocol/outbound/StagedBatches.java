package org.waylight.protocol.outbound;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.waylight.protocol.application.StagedRow;
import org.waylight.protocol.application.Staging;

/** Inserts staged rows, some at a time. */
final class StagedBatches implements Staging.Taking {
  private static final int AT_A_TIME = 500;

  private final Database database;
  private final UUID importId;
  private final List<StagedRow> waiting = new ArrayList<>(AT_A_TIME);

  StagedBatches(Database database, UUID importId) {
    this.database = database;
    this.importId = importId;
  }

  @Override
  public void take(StagedRow row) {
    waiting.add(row);
    if (waiting.size() == AT_A_TIME) {
      store();
    }
  }

  @Override
  public void close() {
    store();
  }

  private void store() {
    if (waiting.isEmpty()) {
      return;
    }
    database.on(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  """
                  insert into hsds_staged (import_id, place, line, own_key, parents, provider, document)
                  values (?, ?, ?, ?, ?, ?, ?::jsonb)
                  """)) {
            for (StagedRow row : waiting) {
              new Parameters(insert)
                  .value(importId)
                  .text(row.place())
                  .number((long) row.line())
                  .text(row.key())
                  .texts(connection, row.parents())
                  .text(row.provider())
                  .text(row.json());
              insert.addBatch();
            }
            return insert.executeBatch().length;
          }
        });
    waiting.clear();
  }
}
