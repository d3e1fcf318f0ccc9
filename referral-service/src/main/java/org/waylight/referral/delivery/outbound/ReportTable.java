package org.waylight.referral.delivery.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.waylight.contracts.v1.OutcomeKind;
import org.waylight.platform.json.EventJson;
import org.waylight.referral.delivery.application.Reports;
import org.waylight.referral.delivery.application.StoredReport;
import org.waylight.referral.delivery.domain.Delivery;
import org.waylight.referral.delivery.domain.Route;
import org.waylight.referral.disclosure.outbound.TableException;

/** The tables of reports and their deliveries. */
@ApplicationScoped
public class ReportTable implements Reports {
  private interface Filler {
    void fill(PreparedStatement statement) throws SQLException, IOException;
  }

  /** Only what somebody approved can be found to send. */
  private static final String SELECT =
      """
      select r.*, d.stage, d.version, d.attempt, d.step, d.tries, d.next_try_at, d.expires_at,
        d.fetched_at, d.outcome
      from delivery d join report r using (report_id)
        join decision on decision.decision_id = r.decision_id and decision.outcome = 'APPROVED'
      """;

  private final DataSource database;

  @Inject
  public ReportTable(DataSource database) {
    this.database = database;
  }

  @Override
  public void create(StoredReport report) {
    run(
        """
        insert into report (report_id, case_id, action_id, decision_id, organisation_id,
          recipient_kind, body, approved, approved_by, approved_at, supplements,
          connects, messages)
        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
        """,
        insert -> {
          insert.setObject(1, report.reportId());
          insert.setObject(2, report.caseId());
          insert.setObject(3, report.actionId());
          insert.setObject(4, report.decisionId());
          insert.setObject(5, report.organisationId());
          insert.setString(6, report.recipientKind().name());
          insert.setString(7, report.body().envelope());
          insert.setString(8, EventJson.mapper().writeValueAsString(report.approved()));
          insert.setString(9, report.approvedBy());
          insert.setObject(10, time(report.approvedAt()));
          insert.setObject(11, report.supplements());
          insert.setObject(12, report.connects());
          insert.setObject(13, report.messages());
        });
    run(
        """
        insert into delivery (stage, version, attempt, step, tries, next_try_at, expires_at,
          report_id) values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        insert -> fill(insert, report.delivery()));
  }

  @Override
  public void save(Delivery delivery) {
    run(
        """
        update delivery set stage = ?, version = ?, attempt = ?, step = ?, tries = ?,
          next_try_at = ?, expires_at = ? where report_id = ?
        """,
        update -> fill(update, delivery));
  }

  private static void fill(PreparedStatement statement, Delivery delivery) throws SQLException {
    statement.setString(1, delivery.stage().name());
    statement.setLong(2, delivery.version());
    statement.setInt(3, delivery.attempt());
    statement.setInt(4, delivery.step());
    statement.setInt(5, delivery.tries());
    statement.setObject(6, time(delivery.nextTryAt()));
    statement.setObject(7, time(delivery.expiresAt()));
    statement.setObject(8, delivery.reportId());
  }

  @Override
  public Optional<StoredReport> lockDue(Instant now, Set<UUID> recipientsPassedOver) {
    return first(
        SELECT
            + """
            where d.stage in ('WAITING', 'TOLD') and d.next_try_at <= ? and d.expires_at > ?
              and r.organisation_id <> all(?) and r.connects is null
            order by d.next_try_at limit 1 for update of d skip locked
            """,
        select -> {
          select.setObject(1, time(now));
          select.setObject(2, time(now));
          select.setArray(
              3, select.getConnection().createArrayOf("uuid", recipientsPassedOver.toArray()));
        });
  }

  @Override
  public Optional<StoredReport> lockExpired(Instant now) {
    return first(
        SELECT
            + """
            where d.stage in ('WAITING', 'TOLD', 'ESCALATED') and d.expires_at <= ?
              and (r.connects is null or d.stage = 'WAITING')
            order by d.expires_at limit 1 for update of d skip locked
            """,
        select -> select.setObject(1, time(now)));
  }

  @Override
  public List<StoredReport> lockUnsettled(Collection<UUID> cases) {
    return all(
        SELECT
            + """
            where r.case_id = any(?) and d.stage in ('WAITING', 'TOLD', 'ESCALATED')
            order by d.report_id for update of d skip locked
            """,
        select ->
            select.setArray(1, select.getConnection().createArrayOf("uuid", cases.toArray())));
  }

  @Override
  public List<StoredReport> awaitUnsettled(Collection<UUID> cases) {
    return all(
        SELECT
            + """
            where r.case_id = any(?) and d.stage in ('WAITING', 'TOLD', 'ESCALATED')
            order by d.report_id for update of d
            """,
        select ->
            select.setArray(1, select.getConnection().createArrayOf("uuid", cases.toArray())));
  }

  @Override
  public Optional<UUID> caseOf(UUID reportId) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement("select case_id from report where report_id = ?")) {
      select.setObject(1, reportId);
      try (var row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new TableException("a report could not be found", e);
    }
  }

  @Override
  public Optional<StoredReport> lock(UUID reportId) {
    return first(
        SELECT + "where d.report_id = ? for update of d", select -> select.setObject(1, reportId));
  }

  @Override
  public List<StoredReport> ofCases(Collection<UUID> cases) {
    return all(
        SELECT + "where r.case_id = any(?) order by d.report_id",
        select ->
            select.setArray(1, select.getConnection().createArrayOf("uuid", cases.toArray())));
  }

  @Override
  public Map<UUID, List<StoredReport>> ofSituations(Collection<UUID> cases) {
    Map<UUID, List<StoredReport>> reports = new HashMap<>();
    String sql =
        """
        with recursive told as (
          select id as stays, id as case_id from unnest(?::uuid[]) as id
          union
          select told.stays, c.case_id from case_file c join told on c.merged_into = told.case_id),
        own as (select told.stays, report.report_id from told join report using (case_id)),
        situation as (
          select * from own
          union
          select own.stays, report.report_id from own join report on report.supplements = own.report_id)
        select situation.stays, found.* from situation join (
        """
            + SELECT
            + ") found using (report_id) order by report_id";
    try (Connection connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("uuid", cases.toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          reports
              .computeIfAbsent(rows.getObject("stays", UUID.class), unknown -> new ArrayList<>())
              .add(ReportRow.read(rows));
        }
      }
      return reports;
    } catch (SQLException | IOException e) {
      throw new TableException("reports of joined cases could not be read", e);
    }
  }

  @Override
  public void recordAttempt(Delivery before, Route.Step step, String result, Instant at) {
    run(
        """
        insert into delivery_attempt (report_id, attempt, contact_id, channel, result, tried_at)
        values (?, ?, ?, ?, ?, ?)
        """,
        insert -> {
          insert.setObject(1, before.reportId());
          insert.setInt(2, before.attempt() + 1);
          insert.setObject(3, step.contactId());
          insert.setString(4, step.channel().channel().name());
          insert.setString(5, result);
          insert.setObject(6, time(at));
        });
  }

  @Override
  public void markFetched(UUID reportId, Instant at) {
    run(
        "update delivery set fetched_at = coalesce(fetched_at, ?) where report_id = ?",
        update -> {
          update.setObject(1, time(at));
          update.setObject(2, reportId);
        });
  }

  @Override
  public void recordOutcome(Delivery delivery, OutcomeKind outcome, String by, Instant at) {
    run(
        """
        update delivery set version = ?, outcome = ?, outcome_by = ?, outcome_at = ?
        where report_id = ?
        """,
        update -> {
          update.setLong(1, delivery.version());
          update.setString(2, outcome.name());
          update.setString(3, by);
          update.setObject(4, time(at));
          update.setObject(5, delivery.reportId());
        });
  }

  private void run(String sql, Filler filler) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      filler.fill(statement);
      statement.executeUpdate();
    } catch (SQLException | IOException e) {
      throw new TableException("a report could not be stored", e);
    }
  }

  private Optional<StoredReport> first(String sql, Filler filler) {
    return all(sql, filler).stream().findFirst();
  }

  private List<StoredReport> all(String sql, Filler filler) {
    try (Connection connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      filler.fill(select);
      List<StoredReport> reports = new ArrayList<>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          reports.add(ReportRow.read(rows));
        }
      }
      return reports;
    } catch (SQLException | IOException e) {
      throw new TableException("reports could not be read", e);
    }
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
