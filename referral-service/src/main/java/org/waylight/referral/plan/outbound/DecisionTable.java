package org.waylight.referral.plan.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.referral.disclosure.outbound.TableException;
import org.waylight.referral.plan.application.Decisions;

/** The append-only table of decisions. */
@ApplicationScoped
public class DecisionTable implements Decisions {
  private static final String INSERT =
      """
      insert into decision (decision_id, case_id, plan_id, action_id, plan_version, outcome,
        decided_by, decided_at, reason, why, safety, reachability, basis, rule_ids, policy_version,
        acknowledged_warnings)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final DataSource database;

  @Inject
  public DecisionTable(DataSource database) {
    this.database = database;
  }

  @Override
  public void record(Taken decision) {
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      fill(insert, decision);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new TableException("a decision could not be stored", e);
    }
  }

  @Override
  public boolean decided(UUID actionId) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select 1 from decision where action_id = ? and outcome in ('APPROVED',"
                    + " 'DECLINED')")) {
      select.setObject(1, actionId);
      try (var row = select.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new TableException("decisions could not be read", e);
    }
  }

  private static void fill(PreparedStatement insert, Taken decision) throws SQLException {
    insert.setObject(1, decision.decisionId());
    insert.setObject(2, decision.caseId());
    insert.setObject(3, decision.planId());
    insert.setObject(4, decision.actionId());
    insert.setLong(5, decision.planVersion());
    insert.setString(6, decision.outcome());
    insert.setString(7, decision.by());
    insert.setObject(8, decision.at().atOffset(ZoneOffset.UTC));
    insert.setString(9, decision.reason().envelope());
    insert.setString(10, envelope(decision.why()));
    insert.setString(11, envelope(decision.safety()));
    insert.setString(12, envelope(decision.reachability()));
    insert.setString(13, decision.basis() == null ? null : decision.basis().name());
    insert.setArray(14, texts(insert, decision.ruleIds()));
    insert.setString(15, decision.policyVersion());
    insert.setArray(16, texts(insert, decision.acknowledgedWarnings()));
  }

  private static Array texts(PreparedStatement insert, List<String> values) throws SQLException {
    return insert.getConnection().createArrayOf("text", values.toArray());
  }

  private static @Nullable String envelope(@Nullable SealedText text) {
    return text == null ? null : text.envelope();
  }
}
