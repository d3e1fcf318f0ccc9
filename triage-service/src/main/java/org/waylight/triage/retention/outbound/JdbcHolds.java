package org.waylight.triage.retention.outbound;

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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.waylight.contracts.SealedText;
import org.waylight.triage.casefile.application.ErasedCase;
import org.waylight.triage.retention.application.HoldStore;
import org.waylight.triage.retention.domain.LegalHold;

/** Legal holds as rows. */
@ApplicationScoped
public class JdbcHolds implements HoldStore {
  private static final String SELECT =
      """
      select id, case_id, set_by, set_at, reason, lifted_by, lifted_at, lifted_reason from legal_hold
      where case_id = ? and reason is not null
      """;
  private static final String ADD =
      "insert into legal_hold (id, case_id, set_by, set_at, reason) values (?, ?, ?, ?, ?)";
  private static final String LIFT =
      "update legal_hold set lifted_by = ?, lifted_at = ?, lifted_reason = ? where id = ?";

  private final DataSource database;

  @Inject
  public JdbcHolds(DataSource database) {
    this.database = database;
  }

  @Override
  public Optional<Long> lockCase(UUID caseId) {
    return with(
        "select version, erased_at from case_file where id = ? for update",
        select -> {
          select.setObject(1, caseId);
          try (ResultSet row = select.executeQuery()) {
            if (!row.next()) {
              return Optional.empty();
            }
            if (row.getObject(2) != null) {
              throw ErasedCase.problem();
            }
            return Optional.of(row.getLong(1));
          }
        });
  }

  @Override
  public Optional<LegalHold> inForce(UUID caseId) {
    return holds(SELECT + "and lifted_at is null", caseId).stream().findFirst();
  }

  @Override
  public void add(LegalHold hold) {
    with(
        ADD,
        insert -> {
          insert.setObject(1, hold.id());
          insert.setObject(2, hold.caseId());
          insert.setString(3, hold.setBy());
          insert.setObject(4, utc(hold.setAt()));
          insert.setString(5, hold.reason().envelope());
          return insert.executeUpdate();
        });
  }

  @Override
  public void lift(LegalHold hold) {
    LegalHold.Lifted lifted = Objects.requireNonNull(hold.lifted(), "it was not lifted");
    with(
        LIFT,
        update -> {
          update.setString(1, lifted.by());
          update.setObject(2, utc(lifted.at()));
          update.setString(3, lifted.reason().envelope());
          update.setObject(4, hold.id());
          return update.executeUpdate();
        });
  }

  @Override
  public List<LegalHold> of(UUID caseId) {
    return holds(SELECT + "order by id desc", caseId);
  }

  private List<LegalHold> holds(String sql, UUID caseId) {
    return with(
        sql,
        select -> {
          select.setObject(1, caseId);
          List<LegalHold> holds = new ArrayList<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              holds.add(hold(row));
            }
          }
          return holds;
        });
  }

  private static LegalHold hold(ResultSet row) throws SQLException {
    String liftedBy = row.getString("lifted_by");
    return new LegalHold(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("set_by"),
        row.getObject("set_at", OffsetDateTime.class).toInstant(),
        new SealedText(row.getString("reason")),
        liftedBy == null
            ? null
            : new LegalHold.Lifted(
                liftedBy,
                row.getObject("lifted_at", OffsetDateTime.class).toInstant(),
                new SealedText(row.getString("lifted_reason"))));
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  /** Work with a statement in the current transaction. */
  @FunctionalInterface
  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  private <T> T with(String sql, Work<T> work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.with(statement);
    } catch (SQLException e) {
      throw new RetentionStoreException("legal holds could not be read or written", e);
    }
  }
}
