package org.waylight.triage.desk.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.waylight.contracts.SealedText;
import org.waylight.triage.desk.application.HandoverStore;
import org.waylight.triage.desk.domain.Handover;

/** Handovers as rows, a row for each case. */
@ApplicationScoped
public class JdbcHandovers implements HandoverStore {
  private static final String HANDOVER =
      """
      insert into handover (id, from_name, to_name, at, note) values (?, ?, ?, ?, ?)
      on conflict (id) do nothing
      """;
  private static final String CASE =
      "insert into handover_case (handover_id, case_id) values (?, ?) on conflict do nothing";
  private static final String HELD =
      "select id from case_file where held_by = ? order by id limit ?";
  private static final String TO =
      """
      select h.id, h.from_name, h.to_name, h.at, h.note, array_agg(c.id order by c.id) as cases
      from handover h join handover_case hc on hc.handover_id = h.id
        join case_file c on c.id = hc.case_id and c.held_by = h.to_name
      where h.to_name = ? group by h.id order by h.at desc limit ?
      """;

  private final DataSource database;

  @Inject
  public JdbcHandovers(DataSource database) {
    this.database = database;
  }

  @Override
  public List<UUID> heldBy(String by, int limit) {
    try (var connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(HELD)) {
      select.setString(1, by);
      select.setInt(2, limit);
      List<UUID> cases = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          cases.add(row.getObject(1, UUID.class));
        }
      }
      return cases;
    } catch (SQLException e) {
      throw new DeskStoreException("held cases could not be read", e);
    }
  }

  @Override
  public void add(Handover handover, UUID caseId) {
    try (var connection = database.getConnection();
        PreparedStatement whole = connection.prepareStatement(HANDOVER);
        PreparedStatement one = connection.prepareStatement(CASE)) {
      SealedText note = handover.note();
      whole.setObject(1, handover.id());
      whole.setString(2, handover.from());
      whole.setString(3, handover.to());
      whole.setObject(4, handover.at().atOffset(ZoneOffset.UTC));
      whole.setString(5, note == null ? null : note.envelope());
      whole.executeUpdate();
      one.setObject(1, handover.id());
      one.setObject(2, caseId);
      one.executeUpdate();
    } catch (SQLException e) {
      throw new DeskStoreException("a handover could not be written", e);
    }
  }

  @Override
  public List<Received> to(String name, int limit) {
    try (var connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(TO)) {
      select.setString(1, name);
      select.setInt(2, limit);
      List<Received> received = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          received.add(received(row));
        }
      }
      return received;
    } catch (SQLException e) {
      throw new DeskStoreException("handovers could not be read", e);
    }
  }

  private static Received received(ResultSet row) throws SQLException {
    String note = row.getString("note");
    Array cases = row.getArray("cases");
    return new Received(
        new Handover(
            row.getObject("id", UUID.class),
            row.getString("from_name"),
            row.getString("to_name"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            note == null ? null : new SealedText(note)),
        List.of((UUID[]) cases.getArray()));
  }
}
