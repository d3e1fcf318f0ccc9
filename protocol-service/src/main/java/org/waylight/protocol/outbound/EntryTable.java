package org.waylight.protocol.outbound;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.protocol.application.Change;
import org.waylight.protocol.application.StateName;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.Draft;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.EntryState.Withdrawn;
import org.waylight.protocol.domain.OrganisationContent;
import org.waylight.protocol.domain.PolicyContent;
import org.waylight.protocol.domain.ProtocolContent;
import org.waylight.protocol.domain.Published;
import org.waylight.protocol.domain.Slot;

/** Writes entries and their history, many at a time. */
final class EntryTable {
  private static final String SAVE =
      """
      insert into entry (id, kind, state, revision,
        draft_version, draft_content, draft_author, draft_editors, draft_saved_at, draft_import,
        published_version, published_content, published_author, approved_by, approved_at,
        withdrawn_version, withdrawn_by, withdrawn_at, withdrawn_reason,
        recipient_kind, slot, slot_from, slot_to, fallback)
      values (?, ?, ?, ?,  ?, ?::jsonb, ?, ?, ?, ?,  ?, ?::jsonb, ?, ?, ?,  ?, ?, ?, ?,  ?, ?, ?, ?, ?)
      on conflict (id) do update set
        state = excluded.state, revision = excluded.revision,
        draft_version = excluded.draft_version, draft_content = excluded.draft_content,
        draft_author = excluded.draft_author, draft_editors = excluded.draft_editors,
        draft_saved_at = excluded.draft_saved_at, draft_import = excluded.draft_import,
        published_version = excluded.published_version,
        published_content = excluded.published_content,
        published_author = excluded.published_author,
        approved_by = excluded.approved_by, approved_at = excluded.approved_at,
        withdrawn_version = excluded.withdrawn_version, withdrawn_by = excluded.withdrawn_by,
        withdrawn_at = excluded.withdrawn_at, withdrawn_reason = excluded.withdrawn_reason,
        recipient_kind = excluded.recipient_kind, slot = excluded.slot,
        slot_from = excluded.slot_from, slot_to = excluded.slot_to, fallback = excluded.fallback
      """;

  private static final String REMEMBER =
      """
      insert into entry_change (entry_id, revision, version, action, actor, at, reason, content, import_id)
      values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
      """;

  private EntryTable() {}

  static void save(Connection connection, List<Change> changes) throws SQLException {
    try (PreparedStatement save = connection.prepareStatement(SAVE);
        PreparedStatement remember = connection.prepareStatement(REMEMBER)) {
      for (Change change : changes) {
        entry(connection, save, change.entry());
        save.addBatch();
        change(remember, change);
        remember.addBatch();
      }
      save.executeBatch();
      remember.executeBatch();
    }
  }

  private static void entry(Connection connection, PreparedStatement save, Entry entry)
      throws SQLException {
    Draft draft = entry.state().openDraft().orElse(null);
    Published published = entry.state().inForce().orElse(null);
    Withdrawn withdrawn = entry.state() instanceof Withdrawn gone ? gone : null;
    Parameters parameters =
        new Parameters(save)
            .value(entry.id())
            .text(entry.kind().name())
            .text(StateName.of(entry.state()).name())
            .number(entry.revision());
    parameters
        .number(draft == null ? null : draft.version())
        .text(draft == null ? null : ContentJson.write(draft.content()))
        .text(draft == null ? null : draft.author())
        .texts(connection, draft == null ? null : draft.editors())
        .time(draft == null ? null : draft.savedAt())
        .value(draft == null ? null : draft.importId());
    parameters
        .number(published == null ? null : published.version())
        .text(published == null ? null : ContentJson.write(published.content()))
        .text(published == null ? null : published.author())
        .text(published == null ? null : published.approvedBy())
        .time(published == null ? null : published.approvedAt());
    parameters
        .number(withdrawn == null ? null : withdrawn.version())
        .text(withdrawn == null ? null : withdrawn.by())
        .time(withdrawn == null ? null : withdrawn.at())
        .text(withdrawn == null ? null : withdrawn.reason());
    lookedForBy(parameters, draft, published);
  }

  private static void lookedForBy(
      Parameters parameters, @Nullable Draft draft, @Nullable Published published)
      throws SQLException {
    Content inForce = published == null ? null : published.content();
    Content shown = inForce != null || draft == null ? inForce : draft.content();
    Optional<Slot> slot = inForce == null ? Optional.empty() : inForce.slot();
    parameters
        .text(recipientKind(shown))
        .text(slot.map(Slot::key).orElse(null))
        .value(slot.map(Slot::from).orElse(null))
        .value(slot.map(Slot::to).orElse(null))
        .truth(inForce instanceof ProtocolContent protocol && protocol.nationalFallback());
  }

  private static @Nullable String recipientKind(@Nullable Content content) {
    RecipientKind kind =
        switch (content) {
          case ProtocolContent protocol -> protocol.recipientKind();
          case OrganisationContent organisation -> organisation.recipientKind();
          case PolicyContent _ -> null;
          case null -> null;
        };
    return kind == null ? null : kind.name();
  }

  private static void change(PreparedStatement remember, Change change) throws SQLException {
    Entry entry = change.entry();
    Draft draft = entry.state().openDraft().orElse(null);
    Published published = entry.state().inForce().orElse(null);
    Content content =
        draft != null ? draft.content() : published != null ? published.content() : null;
    new Parameters(remember)
        .value(entry.id())
        .number(entry.revision())
        .number(entry.state().version())
        .text(change.action().name())
        .text(change.by())
        .time(change.at())
        .text(change.reason())
        .text(content == null ? null : ContentJson.write(content))
        .value(draft == null ? null : draft.importId());
  }
}
