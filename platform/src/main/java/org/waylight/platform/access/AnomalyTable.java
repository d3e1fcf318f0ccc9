package org.waylight.platform.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;

/** The SQL that finds readings of a time, person by person, in the order of time. */
final class AnomalyTable {
  private static final int PAGE = 1000;

  /** Every reading of a case. */
  private static final String READINGS =
      """
      select actor, at, coalesce(case_id, subject_id) as read_case from access_record r
      where action = 'READ' and (case_id is not null or subject_type = 'case') and at >= ? and at < ?
      """;

  /** Whose reader neither had the case nor took it or did something about it soon afterwards. */
  private static final String NOT_HELD =
      """
      and held = false and not exists (
        select from access_record later
        where later.actor = r.actor and later.position > r.position and later.at <= r.at + make_interval(secs => ?)
          and coalesce(later.case_id, later.subject_id) = coalesce(r.case_id, r.subject_id)
          and (later.held or later.action not in ('READ', 'AUDIT')))
      """;

  private static final String IN_ORDER = "order by actor, at, position";

  private AnomalyTable() {}

  static void readings(Connection connection, Instant since, Instant until, Consumer<Reading> each)
      throws SQLException {
    try (var select = connection.prepareStatement(READINGS + IN_ORDER)) {
      read(select, since, until, each);
    }
  }

  static void notHeld(
      Connection connection,
      Instant since,
      Instant until,
      Duration claimWithin,
      Consumer<Reading> each)
      throws SQLException {
    try (var select = connection.prepareStatement(READINGS + NOT_HELD + IN_ORDER)) {
      select.setDouble(3, claimWithin.toMillis() / 1000.0);
      read(select, since, until, each);
    }
  }

  private static void read(
      PreparedStatement select, Instant since, Instant until, Consumer<Reading> each)
      throws SQLException {
    select.setFetchSize(PAGE);
    select.setObject(1, since.atOffset(ZoneOffset.UTC));
    select.setObject(2, until.atOffset(ZoneOffset.UTC));
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        each.accept(
            new Reading(
                row.getString(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getObject(3, UUID.class)));
      }
    }
  }
}
