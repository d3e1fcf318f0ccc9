package org.waylight.referral.delivery.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.waylight.referral.delivery.application.Certificates;
import org.waylight.referral.delivery.domain.MailCertificate;
import org.waylight.referral.disclosure.outbound.TableException;

/** The table of recipients' certificates. */
@ApplicationScoped
public class CertificateTable implements Certificates {
  private final DataSource database;
  private final Clock clock;

  @Inject
  public CertificateTable(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void save(UUID organisation, MailCertificate certificate, String by) {
    String sql =
        """
        insert into recipient_certificate (organisation_id, certificate, stored_by, stored_at)
        values (?, ?, ?, ?)
        on conflict (organisation_id) do update set certificate = excluded.certificate,
          stored_by = excluded.stored_by, stored_at = excluded.stored_at
        """;
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(sql)) {
      insert.setObject(1, organisation);
      insert.setBytes(2, certificate.certificate().getEncoded());
      insert.setString(3, by);
      insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException | GeneralSecurityException e) {
      throw new TableException("a certificate could not be stored", e);
    }
  }

  @Override
  public Optional<MailCertificate> find(UUID organisation) {
    String sql = "select certificate from recipient_certificate where organisation_id = ?";
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setObject(1, organisation);
      try (var row = select.executeQuery()) {
        return row.next() ? Optional.of(MailCertificate.read(row.getBytes(1))) : Optional.empty();
      }
    } catch (SQLException | GeneralSecurityException e) {
      throw new TableException("a certificate could not be read", e);
    }
  }

  @Override
  public boolean remove(UUID organisation) {
    String sql = "delete from recipient_certificate where organisation_id = ?";
    try (var connection = database.getConnection();
        var delete = connection.prepareStatement(sql)) {
      delete.setObject(1, organisation);
      return delete.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new TableException("a certificate could not be removed", e);
    }
  }
}
