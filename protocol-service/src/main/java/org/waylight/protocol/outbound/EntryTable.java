package org.waylight.protocol.outbound;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.protocol.application.Change;
import org.waylight.protocol.application.Change.Subject;
import org.waylight.protocol.application.StateName;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.Draft;
import org.waylight.protocol.domain.Draft.Submission;
import org.waylight.protocol.domain.Emergency;
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
      insert into entry (
        id, kind, state, revision,
        draft_version, draft_content, draft_author, draft_editors, draft_saved_at, draft_import, submitted_by, submitted_at,
        published_version, published_content, published_author, approved_by, approved_at, published_as,
        next_version, next_content, next_author, next_approved_by, next_approved_at, next_published_as,
        withdrawn_version, withdrawn_by, withdrawn_at, withdrawn_reason,
        emergency_by, emergency_at, emergency_reason, emergency_version, emergency_replaces,
        recipient_kind, slot, slot_from, slot_to, next_slot, next_slot_from, next_slot_to, fallback)
      values (
        ?, ?, ?, ?,
        ?, ?::jsonb, ?, ?, ?, ?, ?, ?,
        ?, ?::jsonb, ?, ?, ?, ?,
        ?, ?::jsonb, ?, ?, ?, ?,
        ?, ?, ?, ?,
        ?, ?, ?, ?, ?,
        ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update set
        state = excluded.state, revision = excluded.revision,
        draft_version = excluded.draft_version, draft_content = excluded.draft_content,
        draft_author = excluded.draft_author, draft_editors = excluded.draft_editors,
        draft_saved_at = excluded.draft_saved_at, draft_import = excluded.draft_import,
        submitted_by = excluded.submitted_by, submitted_at = excluded.submitted_at,
        published_version = excluded.published_version,
        published_content = excluded.published_content,
        published_author = excluded.published_author, approved_by = excluded.approved_by,
        approved_at = excluded.approved_at, published_as = excluded.published_as,
        next_version = excluded.next_version, next_content = excluded.next_content,
        next_author = excluded.next_author, next_approved_by = excluded.next_approved_by,
        next_approved_at = excluded.next_approved_at,
        next_published_as = excluded.next_published_as,
        withdrawn_version = excluded.withdrawn_version, withdrawn_by = excluded.withdrawn_by,
        withdrawn_at = excluded.withdrawn_at, withdrawn_reason = excluded.withdrawn_reason,
        emergency_by = excluded.emergency_by, emergency_at = excluded.emergency_at,
        emergency_reason = excluded.emergency_reason,
        emergency_version = excluded.emergency_version,
        emergency_replaces = excluded.emergency_replaces,
        recipient_kind = excluded.recipient_kind, slot = excluded.slot,
        slot_from = excluded.slot_from, slot_to = excluded.slot_to,
        next_slot = excluded.next_slot, next_slot_from = excluded.next_slot_from,
        next_slot_to = excluded.next_slot_to, fallback = excluded.fallback
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
    Published next = entry.state().following().orElse(null);
    Parameters parameters =
        new Parameters(save)
            .value(entry.id())
            .text(entry.kind().name())
            .text(StateName.of(entry.state()).name())
            .number(entry.revision());
    draft(connection, parameters, draft);
    approved(parameters, published);
    approved(parameters, next);
    withdrawn(parameters, entry.state() instanceof Withdrawn gone ? gone : null);
    emergency(parameters, entry.emergency());
    lookedForBy(parameters, draft, published, next);
  }

  private static void draft(Connection connection, Parameters parameters, @Nullable Draft draft)
      throws SQLException {
    Submission submission = draft == null ? null : draft.submission();
    parameters
        .number(draft == null ? null : draft.version())
        .text(draft == null ? null : ContentJson.write(draft.content()))
        .text(draft == null ? null : draft.author())
        .texts(connection, draft == null ? null : draft.editors())
        .time(draft == null ? null : draft.savedAt())
        .value(draft == null ? null : draft.importId())
        .text(submission == null ? null : submission.by())
        .time(submission == null ? null : submission.at());
  }

  private static void approved(Parameters parameters, @Nullable Published published)
      throws SQLException {
    parameters
        .number(published == null ? null : published.version())
        .text(published == null ? null : ContentJson.write(published.content()))
        .text(published == null ? null : published.author())
        .text(published == null ? null : published.approvedBy())
        .time(published == null ? null : published.approvedAt())
        .value(published == null ? null : published.publishedAs());
  }

  private static void withdrawn(Parameters parameters, @Nullable Withdrawn withdrawn)
      throws SQLException {
    parameters
        .number(withdrawn == null ? null : withdrawn.version())
        .text(withdrawn == null ? null : withdrawn.by())
        .time(withdrawn == null ? null : withdrawn.at())
        .text(withdrawn == null ? null : withdrawn.reason());
  }

  private static void emergency(Parameters parameters, @Nullable Emergency emergency)
      throws SQLException {
    parameters
        .text(emergency == null ? null : emergency.by())
        .time(emergency == null ? null : emergency.at())
        .text(emergency == null ? null : emergency.reason())
        .number(emergency == null ? null : emergency.version())
        .number(emergency == null ? null : emergency.replaces());
  }

  private static void lookedForBy(
      Parameters parameters,
      @Nullable Draft draft,
      @Nullable Published published,
      @Nullable Published next)
      throws SQLException {
    Content inForce = published == null ? null : published.content();
    Content shown = inForce != null || draft == null ? inForce : draft.content();
    Content last = next == null ? inForce : next.content();
    parameters.text(recipientKind(shown));
    slot(parameters, inForce, published == null ? null : published.endsOn(next));
    slot(parameters, next == null ? null : next.content(), null);
    parameters.truth(last instanceof ProtocolContent protocol && protocol.nationalFallback());
  }

  /** What follows a version may end it sooner than it says. */
  private static void slot(
      Parameters parameters, @Nullable Content content, @Nullable LocalDate until)
      throws SQLException {
    Optional<Slot> slot = content == null ? Optional.empty() : content.slot();
    parameters
        .text(slot.map(Slot::key).orElse(null))
        .value(slot.map(Slot::from).orElse(null))
        .value(
            slot.map(
                    held ->
                        until == null || (held.to() != null && held.to().isBefore(until))
                            ? held.to()
                            : until)
                .orElse(null));
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
    Subject subject = change.subject().orElse(null);
    new Parameters(remember)
        .value(entry.id())
        .number(entry.revision())
        .number(subject == null ? entry.state().version() : subject.version())
        .text(change.action().name())
        .text(change.by())
        .time(change.at())
        .text(change.reason())
        .text(subject == null ? null : ContentJson.write(subject.content()))
        .value(subject == null ? null : subject.importId());
  }
}
