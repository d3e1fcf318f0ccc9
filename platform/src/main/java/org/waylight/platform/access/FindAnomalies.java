package org.waylight.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Shows an auditor the readings that are unusual; that they were looked for is on record. */
@ApplicationScoped
public class FindAnomalies {
  private static final UUID ANOMALIES =
      UUID.nameUUIDFromBytes("anomalies".getBytes(StandardCharsets.UTF_8));

  private final DataSource database;
  private final AccessRecord record;
  private final AuditConfig config;

  @Inject
  public FindAnomalies(DataSource database, AccessRecord record, AuditConfig config) {
    this.database = database;
    this.record = record;
    this.config = config;
  }

  /**
   * Bulk readings and readings without a claim, of those made from {@code since} on and before
   * {@code until}.
   */
  @Transactional
  public List<Anomaly> find(Instant since, Instant until, String auditor, AuditPurpose purpose) {
    record.append(
        new AccessEntry(auditor, "AUDIT", "anomalies", ANOMALIES, purpose.name(), null, null));
    BulkReads bulk = new BulkReads(config.bulkCases(), config.bulkWindow());
    Map<String, List<Reading>> notHeld = new LinkedHashMap<>();
    try (var connection = database.getConnection()) {
      AnomalyTable.readings(connection, since, until, bulk::take);
      AnomalyTable.notHeld(
          connection,
          since,
          until,
          config.claimWithin(),
          reading -> notHeld.computeIfAbsent(reading.actor(), _ -> new ArrayList<>()).add(reading));
    } catch (SQLException e) {
      throw new AccessRecordException("the access record could not be read", e);
    }
    List<Anomaly> found = new ArrayList<>(bulk.finish());
    String why =
        "read without having the case, and neither took it nor decided anything of it within "
            + config.claimWithin();
    notHeld
        .values()
        .forEach(
            readings -> found.add(Anomaly.of(Anomaly.AnomalyKind.WITHOUT_CLAIM, readings, why)));
    return found;
  }
}
