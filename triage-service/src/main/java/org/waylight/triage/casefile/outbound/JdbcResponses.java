package org.waylight.triage.casefile.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.waylight.contracts.v1.ActionDecided;
import org.waylight.contracts.v1.ConsentChanged;
import org.waylight.contracts.v1.DeliverySettled;
import org.waylight.contracts.v1.OutcomeRecorded;
import org.waylight.contracts.v1.PlanProposed;
import org.waylight.contracts.v1.ReportSent;
import org.waylight.triage.casefile.application.CaseResponse;
import org.waylight.triage.casefile.application.CaseResponse.Kind;
import org.waylight.triage.casefile.application.ResponseStore;

/** Responses as rows; an older version never replaces a newer one. */
@ApplicationScoped
public class JdbcResponses implements ResponseStore {
  private static final String KEEP =
      """
      insert into case_response (case_id, kind, reference, version, at, content)
      values (?, ?, ?, ?, ?, ?::jsonb)
      on conflict (case_id, kind, reference) do update set
        version = excluded.version, at = excluded.at, content = excluded.content
      where case_response.version < excluded.version
      """;
  private static final String OF_CASE =
      JdbcCases.WITH_JOINED
          + """
          select case_id, kind, reference, version, at, content::text from case_response
          where case_id in (select id from told) order by at, kind, reference
          """;

  /** Rows are locked in one order everywhere, so that two replicas cannot lock each other out. */
  private static final Comparator<CaseResponse> ROW_ORDER =
      Comparator.comparing(CaseResponse::caseId)
          .thenComparing(CaseResponse::kind)
          .thenComparing(CaseResponse::reference)
          .thenComparing(CaseResponse::version);

  private final DataSource database;

  @Inject
  public JdbcResponses(DataSource database) {
    this.database = database;
  }

  @Override
  public void keep(List<CaseResponse> responses) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(KEEP)) {
      for (CaseResponse response : responses.stream().sorted(ROW_ORDER).toList()) {
        insert.setObject(1, response.caseId());
        insert.setString(2, response.kind().name());
        insert.setObject(3, response.reference());
        insert.setLong(4, response.version());
        insert.setObject(5, CaseRows.utc(response.at()));
        insert.setString(6, Json.write(response.body()));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new CaseStoreException("responses could not be kept", e);
    }
  }

  @Override
  public List<CaseResponse> of(UUID caseId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(OF_CASE)) {
      select.setArray(1, connection.createArrayOf("uuid", new UUID[] {caseId}));
      List<CaseResponse> responses = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          responses.add(response(row));
        }
      }
      return responses;
    } catch (SQLException e) {
      throw new CaseStoreException("responses could not be read", e);
    }
  }

  private static CaseResponse response(ResultSet row) throws SQLException {
    Kind kind = Kind.valueOf(row.getString("kind"));
    return new CaseResponse(
        row.getObject("case_id", UUID.class),
        kind,
        row.getObject("reference", UUID.class),
        row.getLong("version"),
        CaseRows.time(row, "at"),
        Json.read(row.getString("content"), body(kind)));
  }

  private static Class<? extends Record> body(Kind kind) {
    return switch (kind) {
      case PLAN -> PlanProposed.class;
      case ACTION -> ActionDecided.class;
      case CONSENT -> ConsentChanged.class;
      case REPORT -> ReportSent.class;
      case DELIVERY -> DeliverySettled.class;
      case OUTCOME -> OutcomeRecorded.class;
    };
  }
}
