package org.waylight.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.OrganisationContact;
import org.waylight.contracts.v1.OrganisationKind;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.PolicyPublished;
import org.waylight.contracts.v1.ProtocolConditions;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.ProvidedService;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.RegistryState;
import org.waylight.contracts.v1.Topic;

/** Makes published protocols and organisations for tests. */
public final class Published {
  public static final Geography NATION =
      new Geography(GeographyLevel.NATION, "US", null, null, null, null, null);
  public static final Geography TEXAS = state("TX");
  public static final Geography HARRIS =
      new Geography(GeographyLevel.COUNTY, "US", "TX", "Harris", null, null, null);
  public static final ProtocolConditions ANY =
      new ProtocolConditions(Set.of(), Set.of(), Set.of(), Set.of());
  public static final ProtocolConditions MINORS =
      new ProtocolConditions(Set.of(AgeBand.MINOR), Set.of(), Set.of(), Set.of());

  private Published() {}

  public static Geography state(String code) {
    return new Geography(GeographyLevel.STATE, "US", code, null, null, null, null);
  }

  /** The system's time, in the precision that survives every store. */
  public static Instant now() {
    return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  public static LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }

  public static OrganisationPublished agency(
      RecipientKind kind, String name, Geography area, String... addresses) {
    return agency(kind, name, area, today(), addresses);
  }

  public static OrganisationPublished agency(
      RecipientKind kind, String name, Geography area, LocalDate verifiedOn, String... addresses) {
    return organisation(kind, name, area, verifiedOn, List.of(), null, addresses);
  }

  public static OrganisationPublished provider(
      String name, Geography area, Need need, @Nullable Integer available, String... addresses) {
    ProvidedService service =
        new ProvidedService(
            UUID.randomUUID(),
            name,
            Set.of(need),
            null,
            null,
            Set.of(),
            List.of(area),
            available,
            now(),
            List.of(),
            null);
    return organisation(
        RecipientKind.SERVICE_PROVIDER,
        name,
        area,
        today(),
        List.of(service),
        today().plusDays(90),
        addresses);
  }

  private static DeliveryChannel channelOf(String address) {
    return address.startsWith("+")
        ? DeliveryChannel.PHONE
        : address.contains("@") ? DeliveryChannel.EMAIL : DeliveryChannel.WEBHOOK;
  }

  private static OrganisationPublished organisation(
      RecipientKind kind,
      String name,
      Geography area,
      LocalDate verifiedOn,
      List<ProvidedService> services,
      @Nullable LocalDate vettedUntil,
      String... addresses) {
    List<ContactChannel> channels =
        java.util.Arrays.stream(addresses)
            .map(address -> new ContactChannel(channelOf(address), address))
            .toList();
    return new OrganisationPublished(
        UUID.randomUUID(),
        1,
        RegistryState.PUBLISHED,
        services.isEmpty() ? OrganisationKind.AGENCY : OrganisationKind.PROVIDER,
        kind,
        name,
        List.of(area),
        List.of(new OrganisationContact(UUID.randomUUID(), "desk", channels, verifiedOn)),
        services,
        vettedUntil,
        true);
  }

  /** A policy in force since long ago. */
  public static PolicyPublished policy(String name, Map<String, String> settings) {
    return new PolicyPublished(
        UUID.randomUUID(),
        7,
        RegistryState.PUBLISHED,
        name,
        settings,
        LocalDate.EPOCH,
        "dana",
        "emil",
        Instant.EPOCH);
  }

  public static ProtocolPublished protocol(
      String name,
      Geography place,
      Set<Topic> topics,
      ProtocolConditions conditions,
      OrganisationPublished recipient,
      LegalBasis basis,
      boolean mandated) {
    return new ProtocolPublished(
        UUID.randomUUID(),
        1,
        name,
        RegistryState.PUBLISHED,
        place,
        topics,
        conditions,
        recipient.recipientKind(),
        List.of(recipient.organisationId()),
        List.of(),
        Duration.ofHours(24),
        basis,
        mandated,
        mandated ? "Fictional Code 1.01" : null,
        LocalDate.EPOCH,
        null,
        "dana",
        "emil",
        Instant.EPOCH,
        true);
  }
}
