package org.waylight.protocol.outbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.waylight.platform.sight.CountedRow;
import org.waylight.protocol.domain.RegistryKind;

/** What is in force, what waits for a second person. */
@ApplicationScoped
public class RegistryMeters implements MeterBinder {
  /** A count over the whole registry: not asked often. */
  private static final String COUNT =
      """
      select
        count(*) filter (where kind = 'PROTOCOL' and state in ('IN_FORCE', 'REVISED')) as protocol_force,
        count(*) filter (where kind = 'ORGANISATION' and state in ('IN_FORCE', 'REVISED')) as organisation_force,
        count(*) filter (where kind = 'POLICY' and state in ('IN_FORCE', 'REVISED')) as policy_force,
        count(*) filter (where kind = 'PROTOCOL' and submitted_by is not null) as protocol_review,
        count(*) filter (where kind = 'ORGANISATION' and submitted_by is not null) as organisation_review,
        count(*) filter (where kind = 'POLICY' and submitted_by is not null) as policy_review,
        count(*) filter (where emergency_by is not null) as emergency
      from entry
      """;

  private final CountedRow row;

  @Inject
  public RegistryMeters(DataSource database) {
    row = new CountedRow(database, Duration.ofMinutes(1), COUNT);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (RegistryKind kind : RegistryKind.values()) {
      String column = kind.name().toLowerCase(Locale.ROOT);
      Tags of = Tags.of("kind", kind.name());
      row.gauge(registry, "waylight.registry.in.force", "entries in force", column + "_force", of);
      row.gauge(
          registry,
          "waylight.registry.in.review",
          "drafts that wait for another person's approval",
          column + "_review",
          of);
    }
    row.gauge(
        registry,
        "waylight.registry.emergency",
        "changes one person put in force that a second has not reviewed",
        "emergency",
        Tags.empty());
  }
}
