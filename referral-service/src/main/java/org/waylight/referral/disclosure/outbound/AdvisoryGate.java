package org.waylight.referral.disclosure.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.waylight.referral.disclosure.application.ConsentGate;

/** The gate as PostgreSQL advisory locks: a crash opens it by itself. */
@ApplicationScoped
public class AdvisoryGate implements ConsentGate {
  private final DataSource database;

  @Inject
  public AdvisoryGate(DataSource database) {
    this.database = database;
  }

  @Override
  public boolean tryPass(UUID caseId) {
    return lock("select pg_try_advisory_xact_lock_shared(?)", caseId);
  }

  @Override
  public void pass(UUID caseId) {
    lock("select pg_advisory_xact_lock_shared(?) is not null", caseId);
  }

  @Override
  public void close(UUID caseId) {
    lock("select pg_advisory_xact_lock(?) is not null", caseId);
  }

  private boolean lock(String sql, UUID caseId) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setLong(1, caseId.getMostSignificantBits() ^ caseId.getLeastSignificantBits());
      try (var row = select.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new TableException("a case's gate could not be passed", e);
    }
  }
}
