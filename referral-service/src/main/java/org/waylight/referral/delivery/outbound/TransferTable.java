package org.waylight.referral.delivery.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.referral.delivery.application.Transfers;
import org.waylight.referral.delivery.domain.Transfer;
import org.waylight.referral.delivery.domain.TransferStage;
import org.waylight.referral.delivery.domain.TransferStep;
import org.waylight.referral.disclosure.outbound.TableException;

/** The tables of live transfers and their steps. */
@ApplicationScoped
public class TransferTable implements Transfers {
  @FunctionalInterface
  private interface Filler {
    void fill(PreparedStatement statement) throws SQLException;
  }

  @FunctionalInterface
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final DataSource database;

  @Inject
  public TransferTable(DataSource database) {
    this.database = database;
  }

  @Override
  public List<UnderWay> underWay() {
    return read(
        """
        select r.report_id, r.case_id, r.organisation_id, r.approved_at,
          coalesce(t.stage, 'WAITING') as stage, coalesce(t.steps, 0) as steps, t.claimed_by,
          t.claimed_at, t.taken_by
        from delivery d join report r using (report_id) left join live_transfer t using (report_id)
        where r.connects is not null and d.stage = 'WAITING' and d.expires_at > now()
        order by r.approved_at, r.report_id limit 500
        """,
        select -> {},
        row ->
            new UnderWay(
                row.getObject("case_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("approved_at", OffsetDateTime.class).toInstant(),
                transfer(row)));
  }

  @Override
  public Optional<Transfer> lock(UUID reportId) {
    return read(
            "select * from live_transfer where report_id = ? for update",
            select -> select.setObject(1, reportId),
            TransferTable::transfer)
        .stream()
        .findFirst();
  }

  @Override
  public void save(Transfer transfer) {
    run(
        """
        insert into live_transfer (report_id, stage, steps, claimed_by, claimed_at, taken_by)
        values (?, ?, ?, ?, ?, ?)
        on conflict (report_id) do update set stage = excluded.stage, steps = excluded.steps,
          claimed_by = excluded.claimed_by, claimed_at = excluded.claimed_at,
          taken_by = excluded.taken_by
        """,
        insert -> {
          insert.setObject(1, transfer.reportId());
          insert.setString(2, transfer.stage().name());
          insert.setInt(3, transfer.steps());
          insert.setString(4, transfer.claimedBy());
          insert.setObject(5, time(transfer.claimedAt()));
          insert.setString(6, transfer.takenBy() == null ? null : transfer.takenBy().envelope());
        });
  }

  @Override
  public void record(UUID reportId, int number, Taken taken) {
    run(
        """
        insert into transfer_step (report_id, number, step, contact_id, recorded_by, recorded_at)
        values (?, ?, ?, ?, ?, ?)
        """,
        insert -> {
          insert.setObject(1, reportId);
          insert.setInt(2, number);
          insert.setString(3, taken.step().name());
          insert.setObject(4, taken.contactId());
          insert.setString(5, taken.by());
          insert.setObject(6, time(taken.at()));
        });
  }

  @Override
  public List<Taken> stepsOf(UUID reportId) {
    return read(
        "select * from transfer_step where report_id = ? order by number",
        select -> select.setObject(1, reportId),
        row ->
            new Taken(
                TransferStep.valueOf(row.getString("step")),
                row.getObject("contact_id", UUID.class),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant()));
  }

  @Override
  public Map<UUID, List<Dropped>> dropped(Collection<UUID> cases) {
    Map<UUID, List<Dropped>> dropped = new HashMap<>();
    read(
            """
            select r.case_id, r.report_id, r.connects
            from report r join live_transfer t using (report_id)
            where r.case_id = any(?) and r.connects is not null and t.stage = 'LINE_DROPPED'
            order by r.report_id
            """,
            select ->
                select.setArray(1, select.getConnection().createArrayOf("uuid", cases.toArray())),
            row ->
                Map.entry(
                    row.getObject("case_id", UUID.class),
                    new Dropped(
                        row.getObject("report_id", UUID.class),
                        row.getObject("connects", UUID.class))))
        .forEach(
            each ->
                dropped
                    .computeIfAbsent(each.getKey(), unknown -> new ArrayList<>())
                    .add(each.getValue()));
    return dropped;
  }

  private static Transfer transfer(ResultSet row) throws SQLException {
    OffsetDateTime claimedAt = row.getObject("claimed_at", OffsetDateTime.class);
    String takenBy = row.getString("taken_by");
    return new Transfer(
        row.getObject("report_id", UUID.class),
        TransferStage.valueOf(row.getString("stage")),
        row.getInt("steps"),
        row.getString("claimed_by"),
        claimedAt == null ? null : claimedAt.toInstant(),
        takenBy == null ? null : new SealedText(takenBy));
  }

  private void run(String sql, Filler filler) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      filler.fill(statement);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new TableException("a live transfer could not be stored", e);
    }
  }

  private <T> List<T> read(String sql, Filler filler, Reader<T> reader) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      filler.fill(statement);
      List<T> found = new ArrayList<>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new TableException("live transfers could not be read", e);
    }
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
