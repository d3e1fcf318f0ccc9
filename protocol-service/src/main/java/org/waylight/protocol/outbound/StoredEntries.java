package org.waylight.protocol.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waylight.protocol.application.Action;
import org.waylight.protocol.application.Change;
import org.waylight.protocol.application.Entries;
import org.waylight.protocol.application.EntryQuery;
import org.waylight.protocol.application.PastChange;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.RegistryKind;

/** Entries in PostgreSQL. */
@ApplicationScoped
class StoredEntries implements Entries {
  private final Database database;
  private final Clock clock;

  @Inject
  StoredEntries(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private Entry read(ResultSet row) throws SQLException {
    return EntryRow.read(row, LocalDate.now(clock));
  }

  @Override
  public Optional<Entry> find(RegistryKind kind, UUID id) {
    return database
        .rows(
            """
            select * from entry
            where kind = ? and (id = ? or (published_as = ? and published_as <> id) or next_published_as = ?)
            """,
            (_, parameters) -> parameters.text(kind.name()).value(id).value(id).value(id),
            this::read)
        .stream()
        .findFirst();
  }

  @Override
  public Map<UUID, Entry> hold(Collection<UUID> ids) {
    return database
        .rows(
            "select * from entry where id = any (?) order by id for update",
            (connection, parameters) -> parameters.ids(connection, ids),
            this::read)
        .stream()
        .collect(Collectors.toMap(Entry::id, Function.identity()));
  }

  @Override
  public List<Entry> holdDraftsOf(UUID importId, int most) {
    return database.rows(
        "select * from entry where draft_import = ? order by kind, id limit ? for update",
        (_, parameters) -> parameters.value(importId).number((long) most),
        this::read);
  }

  @Override
  public List<Entry> page(EntryQuery query) {
    return database.rows(
        """
        select * from entry
        where kind = ? and (?::text is null or state = ?) and (?::text is null or recipient_kind = ?)
          and (?::uuid is null or id > ?)
        order by id limit ?
        """,
        (_, parameters) -> {
          String state = query.state() == null ? null : query.state().name();
          String kind = query.recipientKind() == null ? null : query.recipientKind().name();
          parameters
              .text(query.kind().name())
              .text(state)
              .text(state)
              .text(kind)
              .text(kind)
              .value(query.after())
              .value(query.after())
              .number((long) query.limit());
        },
        this::read);
  }

  @Override
  public void save(List<Change> changes) {
    if (!changes.isEmpty()) {
      database.on(
          connection -> {
            EntryTable.save(connection, changes);
            return changes.size();
          });
    }
  }

  @Override
  public List<PastChange> history(UUID id) {
    return database.rows(
        """
        select c.*, e.kind from entry_change c join entry e on e.id = c.entry_id
        where c.entry_id = ? order by c.revision
        """,
        (_, parameters) -> parameters.value(id),
        StoredEntries::change);
  }

  @Override
  public Optional<Content> contentOf(RegistryKind kind, UUID id, long version) {
    return database
        .rows(
            """
            select content from entry_change
            where entry_id = ? and version = ? and content is not null order by revision desc limit 1
            """,
            (_, parameters) -> parameters.value(id).number(version),
            row -> ContentJson.read(kind, row.getString("content")))
        .stream()
        .findFirst();
  }

  @Override
  public List<Entry> awaitingReview(@Nullable UUID after, int limit) {
    return database.rows(
        """
        select * from entry
        where emergency_by is not null and (?::uuid is null or id > ?) order by id limit ?
        """,
        (_, parameters) -> parameters.value(after).value(after).number((long) limit),
        this::read);
  }

  private static PastChange change(ResultSet row) throws SQLException {
    String content = row.getString("content");
    return new PastChange(
        row.getLong("revision"),
        row.getLong("version"),
        Action.valueOf(row.getString("action")),
        row.getString("actor"),
        EntryRow.instant(row, "at"),
        row.getString("reason"),
        content == null
            ? null
            : ContentJson.read(RegistryKind.valueOf(row.getString("kind")), content),
        row.getObject("import_id", UUID.class));
  }
}
