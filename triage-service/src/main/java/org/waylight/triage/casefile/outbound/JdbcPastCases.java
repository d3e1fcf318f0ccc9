package org.waylight.triage.casefile.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.triage.assessment.domain.MessageReading;
import org.waylight.triage.casefile.application.PastCases;
import org.waylight.triage.casefile.domain.CaseFile;

/** Past cases in PostgreSQL. */
@ApplicationScoped
public class JdbcPastCases implements PastCases {
  /** The greatest id there is, so that the first page needs no statement of its own. */
  private static final UUID FIRST = new UUID(-1, -1);

  private static final String NEWEST =
      """
      select id from case_file
      where id < ? and close_reason is distinct from 'DUPLICATE' and erased_at is null
      order by id desc limit ?
      """;

  /** Both sides of the version, as its index can find them. */
  private static final String OTHERWISE =
      """
      select id from case_file
      where status <> 'CLOSED' and (indicators_version < ? or indicators_version > ?)
      order by id limit ? for update skip locked
      """;

  private static final String TEXTS =
      """
      select m.id, m.text from message m join signal s on s.id = m.signal_id
      where s.case_id = any (?) and m.text is not null
      """;

  private final DataSource database;

  @Inject
  public JdbcPastCases(DataSource database) {
    this.database = database;
  }

  @Override
  public List<CaseFile> newest(@Nullable UUID before, int limit) {
    return load(NEWEST, before == null ? FIRST : before, limit);
  }

  @Override
  public List<CaseFile> assessedOtherwise(String indicatorsVersion, int limit) {
    return load(OTHERWISE, indicatorsVersion, indicatorsVersion, limit);
  }

  private List<CaseFile> load(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int at = 0; at < values.length; at++) {
        select.setObject(at + 1, values[at]);
      }
      List<UUID> ids = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
      }
      return new CaseRows(connection)
          .load(ids, "").values().stream()
              .sorted(Comparator.comparingInt(file -> ids.indexOf(file.id())))
              .toList();
    } catch (SQLException e) {
      throw new CaseStoreException("past cases could not be read", e);
    }
  }

  @Override
  public Map<UUID, SealedText> texts(Collection<UUID> caseIds) {
    Map<UUID, SealedText> texts = new HashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(TEXTS)) {
      select.setArray(1, connection.createArrayOf("uuid", caseIds.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          texts.put(row.getObject(1, UUID.class), new SealedText(row.getString(2)));
        }
      }
      return texts;
    } catch (SQLException e) {
      throw new CaseStoreException("texts could not be read", e);
    }
  }

  @Override
  public void keep(Collection<MessageReading> readings) {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement("update message set reading = ?::jsonb where id = ?")) {
      for (MessageReading reading : readings) {
        update.setString(1, Json.write(reading));
        update.setObject(2, reading.messageId());
        update.addBatch();
      }
      update.executeBatch();
    } catch (SQLException e) {
      throw new CaseStoreException("readings could not be kept", e);
    }
  }
}
