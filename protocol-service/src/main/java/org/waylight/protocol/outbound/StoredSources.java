package org.waylight.protocol.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waylight.protocol.application.ListedProvider;
import org.waylight.protocol.application.Sources;
import org.waylight.protocol.domain.OrganisationContent;

/** What HSDS files said, in PostgreSQL. */
@ApplicationScoped
class StoredSources implements Sources {
  private static final int AT_A_TIME = 200;

  /** The sources of the newest version not after the one in force, of each vetted provider. */
  private static final String VETTED =
      """
      select e.id, e.published_content, e.approved_at,
        (select max(c.at) from entry_change c
         where c.entry_id = e.id and c.action in ('APPROVED', 'COUNTED')) as changed_at,
        (select jsonb_object_agg(s.service_id, s.document) from hsds_source s
         where s.entry_id = e.id and s.version =
           (select max(version) from hsds_source where entry_id = e.id and version <= e.published_version)
        ) as sources
      from entry e
      where e.kind = 'ORGANISATION' and e.published_content is not null
        and e.published_content ->> 'kind' = 'PROVIDER'
        and (e.published_content ->> 'vettedUntil')::date >= ?
      order by e.id
      """;

  private static final String DIFFERING =
      """
      with said as (select * from unnest(?::uuid[], ?::uuid[], ?::jsonb[]) as s (entry_id, service_id, document)),
        kept as (
          select k.entry_id, k.service_id, k.document from hsds_source k
          where k.entry_id in (select entry_id from said)
            and k.version = (select max(version) from hsds_source where entry_id = k.entry_id))
      select distinct coalesce(said.entry_id, kept.entry_id) as entry_id
      from said full join kept using (entry_id, service_id)
      where said.document is distinct from kept.document
      """;

  private final Database database;

  @Inject
  StoredSources(Database database) {
    this.database = database;
  }

  @Override
  public Set<UUID> differing(Map<UUID, Map<UUID, String>> sources) {
    return new HashSet<>(
        database.rows(
            DIFFERING,
            (connection, parameters) -> {
              List<UUID> entries = new ArrayList<>();
              List<UUID> services = new ArrayList<>();
              List<String> documents = new ArrayList<>();
              sources.forEach(
                  (entry, byService) ->
                      byService.forEach(
                          (service, document) -> {
                            entries.add(entry);
                            services.add(service);
                            documents.add(document);
                          }));
              parameters.ids(connection, entries).ids(connection, services);
              parameters.texts(connection, documents);
            },
            row -> row.getObject("entry_id", UUID.class)));
  }

  @Override
  public void save(Collection<Saved> sources) {
    database.on(
        connection -> {
          try (PreparedStatement forget =
                  connection.prepareStatement(
                      "delete from hsds_source where entry_id = ? and version = ?");
              PreparedStatement keep =
                  connection.prepareStatement(
                      """
                      insert into hsds_source (entry_id, version, service_id, document)
                      values (?, ?, ?, ?::jsonb)
                      """)) {
            for (Saved saved : sources) {
              new Parameters(forget).value(saved.entryId()).number(saved.version());
              forget.addBatch();
              for (Map.Entry<UUID, String> each : saved.byService().entrySet()) {
                new Parameters(keep)
                    .value(saved.entryId())
                    .number(saved.version())
                    .value(each.getKey())
                    .text(each.getValue());
                keep.addBatch();
              }
            }
            forget.executeBatch();
            return keep.executeBatch().length;
          }
        });
  }

  @Override
  public void moveUp(UUID entryId, long after) {
    database.on(
        connection -> {
          try (PreparedStatement move =
              connection.prepareStatement(
                  "update hsds_source set version = version + 1 where entry_id = ? and version > ?")) {
            new Parameters(move).value(entryId).number(after);
            return move.executeUpdate();
          }
        });
  }

  @Override
  public void forEachVetted(LocalDate today, Consumer<ListedProvider> reader) {
    database.on(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(VETTED)) {
            select.setFetchSize(AT_A_TIME);
            new Parameters(select).value(today);
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                reader.accept(provider(rows));
              }
            }
          }
          return today;
        });
  }

  private static ListedProvider provider(ResultSet row) throws SQLException {
    Instant approved = EntryRow.instant(row, "approved_at");
    Instant changed = EntryRow.instantOrNull(row, "changed_at");
    return new ListedProvider(
        row.getObject("id", UUID.class),
        ContentJson.read(row.getString("published_content"), OrganisationContent.class),
        changed == null ? approved : changed,
        sources(row.getString("sources")));
  }

  private static Map<UUID, String> sources(@Nullable String json) {
    Map<UUID, String> sources = new LinkedHashMap<>();
    if (json != null) {
      ContentJson.read(json, JsonNode.class)
          .properties()
          .forEach(each -> sources.put(UUID.fromString(each.getKey()), each.getValue().toString()));
    }
    return sources;
  }
}
