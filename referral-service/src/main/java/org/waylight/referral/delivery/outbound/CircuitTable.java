package org.waylight.referral.delivery.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.waylight.referral.delivery.application.Circuits;
import org.waylight.referral.disclosure.outbound.TableException;

/** The table of recipients' failures in a row. */
@ApplicationScoped
public class CircuitTable implements Circuits {
  private interface Reader<T> {
    T read(ResultSet rows) throws SQLException;
  }

  private final DataSource database;

  @Inject
  public CircuitTable(DataSource database) {
    this.database = database;
  }

  @Override
  public Optional<Instant> restsUntil(UUID organisation, String address) {
    return query(
        """
        select rests_until from recipient_circuit
        where organisation_id = ? and address = ? and rests_until is not null
        """,
        rows ->
            rows.next()
                ? Optional.of(rows.getObject(1, OffsetDateTime.class).toInstant())
                : Optional.empty(),
        organisation,
        address);
  }

  @Override
  public boolean takeProbe(UUID organisation, String address, Instant now) {
    return query(
        """
        select 1 from recipient_circuit where organisation_id = ? and address = ?
          and rests_until <= ? for update skip locked
        """,
        ResultSet::next,
        organisation,
        address,
        now.atOffset(ZoneOffset.UTC));
  }

  @Override
  public int failed(UUID organisation, String address) {
    return query(
        """
        insert into recipient_circuit as known (organisation_id, address, failures)
        values (?, ?, 1)
        on conflict (organisation_id, address) do update set failures = known.failures + 1
        returning failures
        """,
        rows -> rows.next() ? rows.getInt(1) : 0,
        organisation,
        address);
  }

  @Override
  public void rest(UUID organisation, String address, Instant until) {
    query(
        """
        update recipient_circuit set rests_until = ? where organisation_id = ? and address = ?
        returning 1
        """,
        ResultSet::next,
        until.atOffset(ZoneOffset.UTC),
        organisation,
        address);
  }

  @Override
  public void worked(UUID organisation, String address) {
    query(
        "delete from recipient_circuit where organisation_id = ? and address = ? returning 1",
        ResultSet::next,
        organisation,
        address);
  }

  private <T> T query(String sql, Reader<T> reader, Object... parameters) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (var rows = statement.executeQuery()) {
        return reader.read(rows);
      }
    } catch (SQLException e) {
      throw new TableException("a recipient's failures could not be kept", e);
    }
  }
}
