package org.waylight.referral.disclosure.outbound;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.CaseSnapshot;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.referral.disclosure.application.CaseFile;
import org.waylight.referral.disclosure.domain.Consent;
import org.waylight.referral.disclosure.domain.ConsentSource;
import org.waylight.referral.disclosure.domain.Particulars;

/** Reads consents from their rows. */
final class ConsentRows {
  static final String COLUMNS =
      "consent_id, person_id, subject, recipient_kind, purpose, state, elements, means, given_at,"
          + " expires_at, withdrawn_at, source, case_id, grantor, grantor_id, organisation_id, informed,"
          + " ends_on, withdrawn_means";

  private ConsentRows() {}

  /** The consents of each case, and all of the persons it names, wherever they were said. */
  static Map<UUID, List<Consent>> byCase(Connection connection, Collection<CaseSnapshot> cases)
      throws SQLException {
    Map<UUID, Set<UUID>> naming = new HashMap<>();
    cases.forEach(
        state ->
            CaseFile.idsIn(state)
                .forEach(
                    person ->
                        naming
                            .computeIfAbsent(person, unused -> new HashSet<>())
                            .add(state.caseId())));
    Set<UUID> asked = cases.stream().map(CaseSnapshot::caseId).collect(Collectors.toSet());
    String sql =
        "select "
            + COLUMNS
            + " from consent where case_id = any(?) or person_id = any(?)"
            + " order by given_at, consent_id";
    Map<UUID, List<Consent>> consents = new HashMap<>();
    try (var select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("uuid", asked.toArray()));
      select.setArray(2, connection.createArrayOf("uuid", naming.keySet().toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          Consent consent = consent(rows);
          Set<UUID> counting = new HashSet<>(naming.getOrDefault(consent.personId(), Set.of()));
          counting.add(rows.getObject("case_id", UUID.class));
          for (UUID caseId : counting) {
            consents.computeIfAbsent(caseId, unused -> new ArrayList<>()).add(consent);
          }
        }
      }
    }
    return consents;
  }

  static Consent consent(ResultSet row) throws SQLException {
    return new Consent(
        row.getObject("consent_id", UUID.class),
        row.getObject("person_id", UUID.class),
        ConsentSubject.valueOf(row.getString("subject")),
        RecipientKind.valueOf(row.getString("recipient_kind")),
        ConsentPurpose.valueOf(row.getString("purpose")),
        ConsentState.valueOf(row.getString("state")),
        elements((String[]) row.getArray("elements").getArray()),
        ConsentMeans.valueOf(row.getString("means")),
        row.getObject("given_at", OffsetDateTime.class).toInstant(),
        instant(row, "expires_at"),
        instant(row, "withdrawn_at"),
        ConsentSource.valueOf(row.getString("source")),
        particulars(row));
  }

  private static Particulars particulars(ResultSet row) throws SQLException {
    return new Particulars(
        Particulars.Grantor.valueOf(row.getString("grantor")),
        row.getObject("grantor_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        value(Particulars.Informed.class, row.getString("informed")),
        value(Particulars.EndEvent.class, row.getString("ends_on")),
        value(ConsentMeans.class, row.getString("withdrawn_means")));
  }

  private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }

  private static Set<DataElement> elements(String[] names) {
    return Arrays.stream(names).map(DataElement::valueOf).collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
