package org.waylight.referral.plan.outbound;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.waylight.platform.json.EventJson;
import org.waylight.referral.disclosure.outbound.TableException;
import org.waylight.referral.plan.application.Plans;
import org.waylight.referral.plan.domain.ActionStage;
import org.waylight.referral.plan.domain.Plan;
import org.waylight.referral.plan.domain.PlanAction;

/** The table of plans. */
@ApplicationScoped
public class PlanTable implements Plans {
  private static final TypeReference<List<PlanAction>> ACTIONS = new TypeReference<>() {};
  private static final String SELECT =
      "select plan_id, case_id, version, case_version, proposed_at, actions from plan ";

  private final DataSource database;

  @Inject
  public PlanTable(DataSource database) {
    this.database = database;
  }

  @Override
  public Map<UUID, Plan> lockAll(Collection<UUID> cases) {
    return read(SELECT + "where case_id = any(?) order by case_id for update", cases);
  }

  @Override
  public Optional<Plan> find(UUID caseId) {
    return read(SELECT + "where case_id = any(?)", List.of(caseId)).values().stream().findFirst();
  }

  @Override
  public void save(List<Plan> plans) {
    String sql =
        """
        insert into plan (case_id, plan_id, version, case_version, proposed_at, actions)
        values (?, ?, ?, ?, ?, ?::jsonb)
        on conflict (case_id) do update set version = excluded.version,
          case_version = excluded.case_version, proposed_at = excluded.proposed_at,
          actions = excluded.actions
        """;
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(sql)) {
      for (Plan plan : plans) {
        insert.setObject(1, plan.caseId());
        insert.setObject(2, plan.planId());
        insert.setLong(3, plan.version());
        insert.setLong(4, plan.caseVersion());
        insert.setObject(5, plan.proposedAt().atOffset(ZoneOffset.UTC));
        insert.setString(6, EventJson.mapper().writeValueAsString(plan.actions()));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException | IOException e) {
      throw new TableException("plans could not be stored", e);
    }
  }

  @Override
  public Map<UUID, List<Joined>> approvedInJoined(Collection<UUID> cases) {
    String sql =
        """
        with recursive told as (
          select merged_into as stays, case_id from case_file where merged_into = any(?)
          union
          select told.stays, c.case_id from case_file c join told on c.merged_into = told.case_id)
        select told.stays, plan.case_id, plan.actions from told join plan using (case_id)
        """;
    Map<UUID, List<Joined>> approved = new HashMap<>();
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("uuid", cases.toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          UUID joined = rows.getObject("case_id", UUID.class);
          List<Joined> known =
              approved.computeIfAbsent(
                  rows.getObject("stays", UUID.class), id -> new ArrayList<>());
          for (PlanAction action :
              EventJson.mapper().readValue(rows.getString("actions"), ACTIONS)) {
            if (action.stage() == ActionStage.APPROVED) {
              known.add(new Joined(joined, action));
            }
          }
        }
      }
      return approved;
    } catch (SQLException | IOException e) {
      throw new TableException("plans of joined cases could not be read", e);
    }
  }

  private Map<UUID, Plan> read(String sql, Collection<UUID> cases) {
    Map<UUID, Plan> plans = new HashMap<>();
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("uuid", cases.toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          Plan plan = plan(rows);
          plans.put(plan.caseId(), plan);
        }
      }
      return plans;
    } catch (SQLException | IOException e) {
      throw new TableException("plans could not be read", e);
    }
  }

  private static Plan plan(ResultSet row) throws SQLException, IOException {
    return new Plan(
        row.getObject("plan_id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getLong("version"),
        row.getLong("case_version"),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        EventJson.mapper().readValue(row.getString("actions"), ACTIONS));
  }
}
