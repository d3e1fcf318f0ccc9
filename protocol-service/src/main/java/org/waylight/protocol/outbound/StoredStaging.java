package org.waylight.protocol.outbound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waylight.protocol.application.StagedProvider;
import org.waylight.protocol.application.StagedProvider.StagedService;
import org.waylight.protocol.application.Staging;

/** Rows of an HSDS file in PostgreSQL, while it is read. */
@ApplicationScoped
class StoredStaging implements Staging {
  private static final int AT_A_TIME = 200;

  private static final String SERVICES =
      """
      select place, line, own_key, provider, document from hsds_staged
      where import_id = ? and provider is not null order by provider, line
      """;

  private final Database database;

  @Inject
  StoredStaging(Database database) {
    this.database = database;
  }

  @Override
  public Taking taking(UUID importId) {
    return new StagedBatches(database, importId);
  }

  @Override
  public void forEach(UUID importId, Consumer<StagedProvider> reader) {
    database.on(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SERVICES)) {
            select.setFetchSize(AT_A_TIME);
            new Parameters(select).value(importId);
            try (ResultSet rows = select.executeQuery()) {
              read(connection, importId, rows, reader);
            }
          }
          return importId;
        });
  }

  private static void read(
      Connection connection, UUID importId, ResultSet rows, Consumer<StagedProvider> reader)
      throws SQLException {
    List<Service> waiting = new ArrayList<>();
    while (rows.next()) {
      Service next = Service.read(rows);
      if (waiting.size() >= AT_A_TIME && !next.provider().equals(waiting.getLast().provider())) {
        hand(connection, importId, waiting, reader);
        waiting.clear();
      }
      waiting.add(next);
    }
    hand(connection, importId, waiting, reader);
  }

  /** Fills some whole providers in and hands them on. */
  private static void hand(
      Connection connection, UUID importId, List<Service> some, Consumer<StagedProvider> reader)
      throws SQLException {
    StagedTables.fill(connection, importId, some.stream().map(Service::document).toList());
    String provider = null;
    List<StagedService> services = new ArrayList<>();
    for (Service service : some) {
      if (!service.provider().equals(provider)) {
        hand(provider, services, reader);
        services.clear();
      }
      provider = service.provider();
      services.add(
          new StagedService(service.place(), service.line(), service.document().toString()));
    }
    hand(provider, services, reader);
  }

  private static void hand(
      @Nullable String provider, List<StagedService> services, Consumer<StagedProvider> reader) {
    if (provider != null && !services.isEmpty()) {
      reader.accept(new StagedProvider(provider, services));
    }
  }

  @Override
  public void clear(UUID importId) {
    database.on(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("delete from hsds_staged where import_id = ?")) {
            new Parameters(delete).value(importId);
            return delete.executeUpdate();
          }
        });
  }

  /** A service as it was staged. */
  private record Service(String place, int line, String provider, ObjectNode document) {
    static Service read(ResultSet row) throws SQLException {
      return new Service(
          row.getString("place"),
          row.getInt("line"),
          row.getString("provider"),
          ContentJson.read(row.getString("document"), ObjectNode.class));
    }
  }
}
