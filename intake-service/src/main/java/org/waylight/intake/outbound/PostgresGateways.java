package org.waylight.intake.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.GatewayRegistered;
import org.waylight.intake.application.GatewayStore;
import org.waylight.platform.json.EventJson;
import org.waylight.platform.outbox.Outbox;
import org.waylight.platform.outbox.OutgoingEvent;

/** The versions of gateways in PostgreSQL; each is also told on a compacted topic. */
@ApplicationScoped
class PostgresGateways implements GatewayStore {
  private static final String NEWEST =
      "select distinct on (name) content::text from gateway order by name, version desc";
  private static final String HISTORY =
      "select content::text from gateway where name = ? order by version";
  private static final String ADD =
      "insert into gateway (name, version, content) values (?, ?, ?::jsonb) on conflict do nothing";

  private final DataSource database;
  private final Outbox outbox;

  PostgresGateways(DataSource database, Outbox outbox) {
    this.database = database;
    this.outbox = outbox;
  }

  @Override
  public List<GatewayRegistered> newest() {
    return Sql.run(database, NEWEST, PostgresGateways::read);
  }

  @Override
  public List<GatewayRegistered> history(String name) {
    return Sql.run(
        database,
        HISTORY,
        statement -> {
          statement.setString(1, name);
          return read(statement);
        });
  }

  @Override
  public boolean add(GatewayRegistered version) {
    boolean added =
        Sql.run(
            database,
            ADD,
            statement -> {
              statement.setString(1, version.name());
              statement.setLong(2, version.version());
              statement.setString(3, new String(EventJson.bytes(version), StandardCharsets.UTF_8));
              return statement.executeUpdate() == 1;
            });
    if (added) {
      outbox.add(OutgoingEvent.of(Topics.GATEWAYS, version.name(), version));
    }
    return added;
  }

  private static List<GatewayRegistered> read(PreparedStatement statement) throws SQLException {
    List<GatewayRegistered> versions = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        versions.add(EventJson.mapper().readValue(rows.getString(1), GatewayRegistered.class));
      }
    } catch (JsonProcessingException e) {
      e.clearLocation();
      throw new IllegalStateException("the gateway table holds a content that is no gateway");
    }
    return versions;
  }
}
