package org.waylight.triage.desk.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.waylight.triage.desk.application.LeaseStore;
import org.waylight.triage.desk.domain.Lease;

/**
 * Leases as rows beside the cases: a heartbeat writes no case. The case's row is always locked
 * first.
 */
@ApplicationScoped
public class JdbcLeases implements LeaseStore {
  private static final String OF =
      "select case_id, held_by, ends_at, policy from claim_lease where case_id = any (?)";
  private static final String KEEP =
      """
      insert into claim_lease (case_id, held_by, ends_at, policy) values (?, ?, ?, ?)
      on conflict (case_id) do update set
        held_by = excluded.held_by, ends_at = excluded.ends_at, policy = excluded.policy
      """;
  private static final String RENEW =
      "update claim_lease set ends_at = ?, policy = ? where case_id = ? and held_by = ?";
  private static final String LAPSED =
      """
      select c.id from claim_lease l join case_file c on c.id = l.case_id
      where l.ends_at <= ? order by l.ends_at limit ? for update of c skip locked
      """;
  // The row is read anew under its lock: a heartbeat that came in between keeps it.
  private static final String END = "delete from claim_lease where case_id = ? and ends_at <= ?";

  private final DataSource database;

  @Inject
  public JdbcLeases(DataSource database) {
    this.database = database;
  }

  @Override
  public Map<UUID, Lease> of(Collection<UUID> caseIds) {
    return with(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(OF)) {
            select.setArray(1, connection.createArrayOf("uuid", caseIds.toArray()));
            Map<UUID, Lease> leases = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                leases.put(
                    row.getObject("case_id", UUID.class),
                    new Lease(
                        row.getString("held_by"),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                        row.getString("policy")));
              }
            }
            return leases;
          }
        });
  }

  @Override
  public void keep(Map<UUID, Lease> leases, Collection<UUID> ended) {
    with(
        connection -> {
          try (PreparedStatement keep = connection.prepareStatement(KEEP);
              PreparedStatement end =
                  connection.prepareStatement("delete from claim_lease where case_id = any (?)")) {
            for (Map.Entry<UUID, Lease> one : leases.entrySet()) {
              keep.setObject(1, one.getKey());
              keep.setString(2, one.getValue().heldBy());
              keep.setObject(3, utc(one.getValue().endsAt()));
              keep.setString(4, one.getValue().policy());
              keep.addBatch();
            }
            keep.executeBatch();
            end.setArray(1, connection.createArrayOf("uuid", ended.toArray()));
            return end.executeUpdate();
          }
        });
  }

  @Override
  public Optional<Lease> renew(UUID caseId, Lease lease) {
    return with(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(RENEW)) {
            update.setObject(1, utc(lease.endsAt()));
            update.setString(2, lease.policy());
            update.setObject(3, caseId);
            update.setString(4, lease.heldBy());
            return update.executeUpdate() == 1 ? Optional.of(lease) : Optional.empty();
          }
        });
  }

  @Override
  public List<UUID> lapsed(Instant now, int limit) {
    return with(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(LAPSED)) {
            select.setObject(1, utc(now));
            select.setInt(2, limit);
            List<UUID> cases = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                cases.add(row.getObject(1, UUID.class));
              }
            }
            return cases;
          }
        });
  }

  @Override
  public boolean end(UUID caseId, Instant now) {
    return with(
        connection -> {
          try (PreparedStatement delete = connection.prepareStatement(END)) {
            delete.setObject(1, caseId);
            delete.setObject(2, utc(now));
            return delete.executeUpdate() == 1;
          }
        });
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  /** Work on the connection of the current transaction. */
  @FunctionalInterface
  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private <T> T with(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.with(connection);
    } catch (SQLException e) {
      throw new DeskStoreException("leases could not be read or written", e);
    }
  }
}
