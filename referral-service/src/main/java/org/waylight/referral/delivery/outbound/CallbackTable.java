package org.waylight.referral.delivery.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.waylight.referral.delivery.application.Callbacks;
import org.waylight.referral.disclosure.outbound.TableException;

/** The table of callbacks that came. */
@ApplicationScoped
public class CallbackTable implements Callbacks {
  private final DataSource database;

  @Inject
  public CallbackTable(DataSource database) {
    this.database = database;
  }

  @Override
  public boolean first(UUID organisation, String webhookId, Instant at) {
    String sql =
        """
        insert into callback_seen (organisation_id, webhook_id, seen_at) values (?, ?, ?)
        on conflict do nothing
        """;
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(sql)) {
      insert.setObject(1, organisation);
      insert.setString(2, webhookId);
      insert.setObject(3, at.atOffset(ZoneOffset.UTC));
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new TableException("a callback could not be noted", e);
    }
  }
}
