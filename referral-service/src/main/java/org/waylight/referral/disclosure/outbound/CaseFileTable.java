package org.waylight.referral.disclosure.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.CaseSnapshot;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.platform.json.EventJson;
import org.waylight.referral.disclosure.application.CaseFile;
import org.waylight.referral.disclosure.application.CaseFiles;
import org.waylight.referral.disclosure.domain.Consent;

/** The table of case files. */
@ApplicationScoped
public class CaseFileTable implements CaseFiles {
  private final DataSource database;

  @Inject
  public CaseFileTable(DataSource database) {
    this.database = database;
  }

  @Override
  public Map<UUID, Long> lockVersions(Collection<UUID> cases) {
    // In one order everywhere, so that two batches cannot lock each other out.
    // No state is newer than that of a case that was erased (RES-4).
    String sql =
        """
        select case_id, case when erased_at is null then version else 9223372036854775807 end as version
        from case_file where case_id = any(?) order by case_id for update
        """;
    Map<UUID, Long> versions = new HashMap<>();
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("uuid", cases.toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          versions.put(rows.getObject(1, UUID.class), rows.getLong(2));
        }
      }
      return versions;
    } catch (SQLException e) {
      throw new TableException("case files could not be locked", e);
    }
  }

  @Override
  public void save(List<CaseSnapshot> states) {
    String sql =
        """
        insert into case_file (case_id, version, status, state) values (?, ?, ?, ?::jsonb)
        on conflict (case_id) do update
        set version = excluded.version, status = excluded.status, state = excluded.state
        where case_file.version < excluded.version and case_file.erased_at is null
        """;
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(sql)) {
      for (CaseSnapshot state : states) {
        insert.setObject(1, state.caseId());
        insert.setLong(2, state.version());
        insert.setString(3, state.status().name());
        insert.setString(4, EventJson.mapper().writeValueAsString(state));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException | IOException e) {
      throw new TableException("case files could not be stored", e);
    }
  }

  @Override
  public Optional<CaseFile> find(UUID caseId) {
    return findAll(List.of(caseId)).stream().findFirst();
  }

  @Override
  public List<CaseFile> findAll(Collection<UUID> cases) {
    try (var connection = database.getConnection()) {
      List<CaseSnapshot> states = states(connection, cases);
      Map<UUID, List<Consent>> consents = ConsentRows.byCase(connection, states);
      List<CaseFile> files = new ArrayList<>();
      for (CaseSnapshot state : states) {
        files.add(CaseFile.of(state, consents.getOrDefault(state.caseId(), List.of())));
      }
      return files;
    } catch (SQLException | IOException e) {
      throw new TableException("case files could not be read", e);
    }
  }

  @Override
  public List<CaseSnapshot> newestBefore(@Nullable UUID caseId, int most) {
    // Ids are ordered by time.
    String sql =
        """
        select state from case_file
        where erased_at is null and (?::uuid is null or case_id < ?::uuid)
        order by case_id desc limit ?
        """;
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setObject(1, caseId);
      select.setObject(2, caseId);
      select.setInt(3, most);
      return read(select);
    } catch (SQLException | IOException e) {
      throw new TableException("case files could not be read", e);
    }
  }

  @Override
  public List<UUID> openAfter(@Nullable UUID caseId, int most) {
    String sql =
        """
        select case_id from case_file
        where status <> ? and (?::uuid is null or case_id > ?::uuid)
        order by case_id limit ?
        """;
    List<UUID> open = new ArrayList<>();
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setString(1, CaseStatus.CLOSED.name());
      select.setObject(2, caseId);
      select.setObject(3, caseId);
      select.setInt(4, most);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          open.add(rows.getObject(1, UUID.class));
        }
      }
      return open;
    } catch (SQLException e) {
      throw new TableException("the open cases could not be read", e);
    }
  }

  @Override
  public Set<UUID> naming(UUID personId) {
    String sql =
        """
        select case_id from case_file
        where state -> 'persons' @> jsonb_build_array(jsonb_build_object('personId', ?::text))
          or state -> 'persons' @>
            jsonb_build_array(jsonb_build_object('formerIds', jsonb_build_array(?::text)))
        """;
    Set<UUID> cases = new TreeSet<>();
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setString(1, personId.toString());
      select.setString(2, personId.toString());
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          cases.add(rows.getObject(1, UUID.class));
        }
      }
      return cases;
    } catch (SQLException e) {
      throw new TableException("the cases of a person could not be read", e);
    }
  }

  private static List<CaseSnapshot> states(Connection connection, Collection<UUID> cases)
      throws SQLException, IOException {
    try (var select =
        connection.prepareStatement(
            "select state from case_file where case_id = any(?) and erased_at is null")) {
      select.setArray(1, connection.createArrayOf("uuid", cases.toArray()));
      return read(select);
    }
  }

  private static List<CaseSnapshot> read(PreparedStatement select)
      throws SQLException, IOException {
    List<CaseSnapshot> states = new ArrayList<>();
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        states.add(EventJson.mapper().readValue(rows.getString(1), CaseSnapshot.class));
      }
    }
    return states;
  }
}
