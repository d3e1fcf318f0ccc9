package org.waylight.protocol.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.util.Optional;
import java.util.UUID;
import org.waylight.protocol.application.BundleImport;
import org.waylight.protocol.application.ImportCounts;
import org.waylight.protocol.application.Imports;

/** Imports in PostgreSQL. */
@ApplicationScoped
class StoredImports implements Imports {
  private final Database database;

  @Inject
  StoredImports(Database database) {
    this.database = database;
  }

  @Override
  public Optional<BundleImport> find(UUID id) {
    return database
        .rows(
            "select * from bundle_import where id = ?",
            (_, parameters) -> parameters.value(id),
            row ->
                new BundleImport(
                    row.getObject("id", UUID.class),
                    row.getString("bundle"),
                    row.getBoolean("synthetic"),
                    row.getString("author"),
                    EntryRow.instant(row, "at"),
                    ContentJson.read(row.getString("counts"), ImportCounts.class),
                    row.getString("approved_by"),
                    EntryRow.instantOrNull(row, "approved_at")))
        .stream()
        .findFirst();
  }

  @Override
  public void save(BundleImport made) {
    database.on(
        connection -> {
          try (PreparedStatement save =
              connection.prepareStatement(
                  """
                  insert into bundle_import
                    (id, bundle, synthetic, author, at, counts, approved_by, approved_at)
                  values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                  on conflict (id) do update
                    set approved_by = excluded.approved_by, approved_at = excluded.approved_at
                  """)) {
            new Parameters(save)
                .value(made.id())
                .text(made.bundle())
                .truth(made.synthetic())
                .text(made.author())
                .time(made.at())
                .text(ContentJson.write(made.counts()))
                .text(made.approvedBy())
                .time(made.approvedAt());
            return save.executeUpdate();
          }
        });
  }
}
