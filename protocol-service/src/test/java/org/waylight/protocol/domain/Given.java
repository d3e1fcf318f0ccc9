package org.waylight.protocol.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.ContactChannel;
import org.waylight.contracts.v1.DeliveryChannel;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.OrganisationContact;
import org.waylight.contracts.v1.OrganisationKind;
import org.waylight.contracts.v1.ProtocolConditions;
import org.waylight.contracts.v1.ProtocolStep;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.protocol.domain.Registry.KnownOrganisation;

/** What tests of the rules start from: contents that keep every rule. */
final class Given {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  static final UUID POLICE = UUID.fromString("00000000-0000-7000-8000-000000000001");
  static final UUID PROTOCOL = UUID.fromString("00000000-0000-7000-8000-000000000002");
  static final ProtocolConditions ANYBODY =
      new ProtocolConditions(Set.of(), Set.of(), Set.of(), Set.of());
  static final ProtocolConditions MINOR =
      new ProtocolConditions(Set.of(AgeBand.MINOR), Set.of(), Set.of(), Set.of());

  private Given() {}

  static Registry registry() {
    return new Registry(
        TODAY,
        Map.of(POLICE, new KnownOrganisation(RecipientKind.LAW_ENFORCEMENT, true)),
        Map.of());
  }

  static Geography state(String code) {
    return new Geography(GeographyLevel.STATE, "US", code, null, null, null, null);
  }

  static ProtocolContent protocol() {
    return protocolFrom(TODAY);
  }

  static ProtocolContent protocolFrom(LocalDate day) {
    return protocol(day, null);
  }

  static ProtocolContent protocol(LocalDate from, @Nullable LocalDate to) {
    return new ProtocolContent(
        "Texas: report with consent",
        state("TX"),
        Set.of(),
        ANYBODY,
        RecipientKind.LAW_ENFORCEMENT,
        List.of(POLICE),
        List.of(new ProtocolStep(1, "Offer the options without law enforcement first.", null)),
        Duration.ofHours(24),
        LegalBasis.CONSENT,
        false,
        null,
        from,
        to,
        true);
  }

  static OrganisationContent agency(ContactChannel... channels) {
    return new OrganisationContent(
        OrganisationKind.AGENCY,
        RecipientKind.LAW_ENFORCEMENT,
        "Texas police (synthetic)",
        List.of(state("TX")),
        List.of(
            new OrganisationContact(
                POLICE,
                "Duty desk",
                channels.length > 0
                    ? List.of(channels)
                    : List.of(new ContactChannel(DeliveryChannel.EMAIL, "desk@police.example")),
                TODAY)),
        List.of(),
        null,
        false);
  }

  static PolicyContent clocks(String urgent, String crisis, String routine) {
    return new PolicyContent(
        "clocks", Map.of("urgent", urgent, "crisis", crisis, "routine", routine), TODAY);
  }

  static Edit by(String person, Content content) {
    return new Edit(content, person, NOW, null);
  }
}
