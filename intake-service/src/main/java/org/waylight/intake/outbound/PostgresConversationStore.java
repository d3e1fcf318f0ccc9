package org.waylight.intake.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.waylight.intake.application.ConversationStore;
import org.waylight.intake.domain.Conversation;

/** Conversations in PostgreSQL, one row each, locked while a message is being stored. */
@ApplicationScoped
class PostgresConversationStore implements ConversationStore {
  // The update changes nothing: it is there to lock the row and to have it returned.
  private static final String LOCK =
      """
      insert into conversation (id) values (?)
      on conflict (id) do update set id = excluded.id
      returning signal_id, last_message_at, texting_stopped
      """;
  private static final String SAVE =
      "update conversation set signal_id = ?, last_message_at = ?, texting_stopped = ? where id = ?";

  private final DataSource database;

  PostgresConversationStore(DataSource database) {
    this.database = database;
  }

  @Override
  public Conversation lock(UUID conversationId) {
    return Sql.run(
        database,
        LOCK,
        statement -> {
          statement.setObject(1, conversationId);
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            OffsetDateTime last = row.getObject(2, OffsetDateTime.class);
            return new Conversation(
                row.getObject(1, UUID.class),
                last == null ? null : last.toInstant(),
                row.getBoolean(3));
          }
        });
  }

  @Override
  public void save(UUID conversationId, Conversation conversation) {
    Sql.run(
        database,
        SAVE,
        statement -> {
          statement.setObject(1, conversation.signalId());
          statement.setObject(
              2,
              conversation.lastMessageAt() == null
                  ? null
                  : conversation.lastMessageAt().atOffset(ZoneOffset.UTC));
          statement.setBoolean(3, conversation.textingStopped());
          statement.setObject(4, conversationId);
          return statement.executeUpdate();
        });
  }
}
