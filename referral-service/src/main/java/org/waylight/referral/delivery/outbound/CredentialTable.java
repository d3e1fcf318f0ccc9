package org.waylight.referral.delivery.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.waylight.contracts.SealedText;
import org.waylight.referral.delivery.application.Credentials;
import org.waylight.referral.disclosure.outbound.TableException;

/** The table of recipients' credentials: hashes and sealed secrets only. */
@ApplicationScoped
public class CredentialTable implements Credentials {
  private final DataSource database;
  private final Clock clock;

  @Inject
  public CredentialTable(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void save(Credential credential, String by) {
    String sql =
        """
        insert into recipient_credential
          (organisation_id, password_hash, webhook_secret, issued_by, issued_at)
        values (?, ?, ?, ?, ?)
        on conflict (organisation_id) do update set password_hash = excluded.password_hash,
          webhook_secret = excluded.webhook_secret, issued_by = excluded.issued_by,
          issued_at = excluded.issued_at
        """;
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(sql)) {
      insert.setObject(1, credential.organisationId());
      insert.setBytes(2, credential.passwordHash());
      insert.setString(3, credential.webhookSecret().envelope());
      insert.setString(4, by);
      insert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new TableException("a credential could not be stored", e);
    }
  }

  @Override
  public Optional<Credential> find(UUID organisationId) {
    String sql =
        """
        select password_hash, webhook_secret from recipient_credential where organisation_id = ?
        """;
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setObject(1, organisationId);
      try (var row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Credential(organisationId, row.getBytes(1), new SealedText(row.getString(2))))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new TableException("a credential could not be read", e);
    }
  }
}
