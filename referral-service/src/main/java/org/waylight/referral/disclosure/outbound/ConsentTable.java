package org.waylight.referral.disclosure.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.referral.disclosure.application.Consents;
import org.waylight.referral.disclosure.domain.Consent;
import org.waylight.referral.disclosure.domain.Particulars;

/** The table of consents. */
@ApplicationScoped
public class ConsentTable implements Consents {
  private static final String INSERT =
      """
      insert into consent (consent_id, case_id, person_id, subject, recipient_kind, purpose, state,
        elements, means, given_at, expires_at, source, recorded_by, recorded_at,
        grantor, grantor_id, organisation_id, informed, ends_on)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (consent_id) do nothing
      """;

  private final DataSource database;
  private final Clock clock;

  @Inject
  public ConsentTable(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<OfCase> record(List<OfCase> consents, String recordedBy) {
    if (consents.isEmpty()) {
      return List.of();
    }
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      for (OfCase each : consents) {
        fill(insert, each, recordedBy);
        insert.addBatch();
      }
      int[] inserted = insert.executeBatch();
      List<OfCase> fresh = new ArrayList<>();
      for (int i = 0; i < inserted.length; i++) {
        if (inserted[i] == 1 || inserted[i] == Statement.SUCCESS_NO_INFO) {
          fresh.add(consents.get(i));
        }
      }
      return fresh;
    } catch (SQLException e) {
      throw new TableException("consents could not be stored", e);
    }
  }

  private void fill(PreparedStatement insert, OfCase each, String recordedBy) throws SQLException {
    Consent consent = each.consent();
    insert.setObject(1, consent.consentId());
    insert.setObject(2, each.caseId());
    insert.setObject(3, consent.personId());
    insert.setString(4, consent.subject().name());
    insert.setString(5, consent.recipientKind().name());
    insert.setString(6, consent.purpose().name());
    insert.setString(7, consent.state().name());
    insert.setArray(
        8,
        insert
            .getConnection()
            .createArrayOf("text", consent.elements().stream().map(Enum::name).sorted().toArray()));
    insert.setString(9, consent.means().name());
    insert.setObject(10, time(consent.givenAt()));
    insert.setObject(11, time(consent.expiresAt()));
    insert.setString(12, consent.source().name());
    insert.setString(13, recordedBy);
    insert.setObject(14, time(clock.instant()));
    Particulars particulars = consent.particulars();
    insert.setString(15, particulars.grantor().name());
    insert.setObject(16, particulars.grantorId());
    insert.setObject(17, particulars.organisationId());
    insert.setString(18, name(particulars.informed()));
    insert.setString(19, name(particulars.endsOn()));
  }

  @Override
  public Optional<OfCase> find(UUID consentId) {
    return one(consentId, "");
  }

  @Override
  public Optional<OfCase> lock(UUID consentId) {
    return one(consentId, " for update");
  }

  private Optional<OfCase> one(UUID consentId, String suffix) {
    String sql = "select " + ConsentRows.COLUMNS + " from consent where consent_id = ?" + suffix;
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setObject(1, consentId);
      try (var row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new OfCase(row.getObject("case_id", UUID.class), ConsentRows.consent(row)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new TableException("a consent could not be read", e);
    }
  }

  @Override
  public void withdraw(Consent withdrawn, String by, ConsentMeans means, SealedText reason) {
    String sql =
        """
        update consent set state = 'WITHDRAWN', withdrawn_at = ?, withdrawn_by = ?,
          withdrawn_means = ?, withdrawn_reason = ? where consent_id = ?
        """;
    try (var connection = database.getConnection();
        var update = connection.prepareStatement(sql)) {
      update.setObject(1, time(withdrawn.withdrawnAt()));
      update.setString(2, by);
      update.setString(3, means.name());
      update.setString(4, reason.envelope());
      update.setObject(5, withdrawn.consentId());
      update.executeUpdate();
    } catch (SQLException e) {
      throw new TableException("a consent could not be withdrawn", e);
    }
  }

  @Override
  public long nextVersion(UUID caseId) {
    String sql =
        """
        update case_file set consent_version = consent_version + 1 where case_id = ?
        returning consent_version
        """;
    try (var connection = database.getConnection();
        var update = connection.prepareStatement(sql)) {
      update.setObject(1, caseId);
      try (var row = update.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("a consent belongs to a case that is not on file");
        }
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new TableException("a consent change could not be counted", e);
    }
  }

  @Override
  public void atLeast(UUID caseId, long version) {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update case_file set consent_version = greatest(consent_version, ?)"
                    + " where case_id = ?")) {
      update.setLong(1, version);
      update.setObject(2, caseId);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new TableException("consent changes could not be counted", e);
    }
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
