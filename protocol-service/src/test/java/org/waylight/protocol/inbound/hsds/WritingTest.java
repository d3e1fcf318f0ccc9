package org.waylight.protocol.inbound.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waylight.contracts.v1.ContactChannel;
import org.waylight.contracts.v1.Coordinates;
import org.waylight.contracts.v1.DeliveryChannel;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.OrganisationContact;
import org.waylight.contracts.v1.OrganisationKind;
import org.waylight.contracts.v1.ProvidedService;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.ServiceSchedule;
import org.waylight.platform.json.EventJson;
import org.waylight.protocol.application.ListedProvider;
import org.waylight.protocol.domain.OrganisationContent;

/** What Waylight writes in HSDS it reads back the same. */
class WritingTest {
  private static final Geography COUNTY =
      new Geography(GeographyLevel.COUNTY, "US", "TX", "Harris", null, null, null);

  @Test
  @DisplayName("PRO-5 a provider written here comes back from HSDS as it was")
  void readsBackWhatItWrote() {
    OrganisationContent content = content();

    List<ObjectNode> written = ProviderWriting.services(listed(content));

    assertThat(ObjectCheck.whole("services", written.getFirst())).isEmpty();
    assertThat(ProviderReading.read(written, null)).isEqualTo(content);
  }

  @Test
  @DisplayName("PRO-5 what is written has every field that HSDS 3.1 requires, of the kind it says")
  void asSpecified() {
    SpecifiedFields specified = new SpecifiedFields();
    ObjectNode service = ProviderWriting.services(listed(content())).getFirst();

    assertThat(specified.slips("service", service)).isEmpty();
    assertThat(specified.slips("organization", service.path("organization"))).isEmpty();
    assertThat(service.findValuesAsText("updated")).as("a count is among it").isNotEmpty();
    service.remove("status");
    ((ObjectNode) service.at("/capacities/0")).putNull("updated");
    assertThat(specified.slips("service", service))
        .containsExactlyInAnyOrder("service: no status", "service.capacities.updated: no text");
  }

  @Test
  @DisplayName("PRO-5 a count of places that nobody dated says nothing, and is not written")
  void undatedCount() {
    ProvidedService one = content().services().getFirst();

    assertThat(capacities(one)).hasSize(1);
    assertThat(capacities(counted(one, null))).isEmpty();
  }

  private static JsonNode capacities(ProvidedService service) {
    return ProviderWriting.services(listed(with(service))).getFirst().path("capacities");
  }

  @Test
  @DisplayName("PRO-5 a point that is no longer public takes the place's address with it")
  void pointTakenBack() {
    OrganisationContent content = content();
    ObjectNode source = ProviderWriting.services(listed(content)).getFirst().deepCopy();
    ObjectNode location = (ObjectNode) source.at("/service_at_locations/0/location");
    location.putArray("addresses").addObject().put("address_1", "12 Hidden Lane");
    ProvidedService one = content.services().getFirst();
    ProvidedService hidden =
        new ProvidedService(
            one.serviceId(),
            one.name(),
            one.needs(),
            one.minimumAge(),
            one.maximumAge(),
            one.languages(),
            one.areas(),
            one.available(),
            one.countedAt(),
            one.schedules(),
            null);
    OrganisationContent now = with(hidden);

    String written =
        ProviderWriting.services(
                new ListedProvider(
                    UUID.fromString(source.at("/organization/id").asText()),
                    now,
                    Instant.EPOCH,
                    Map.of(one.serviceId(), source.toString())))
            .toString();

    assertThat(written).doesNotContain("Hidden Lane", "29.76");
  }

  private static OrganisationContent with(ProvidedService service) {
    OrganisationContent content = content();
    return new OrganisationContent(
        content.kind(),
        content.recipientKind(),
        content.name(),
        content.areas(),
        content.contacts(),
        List.of(service),
        content.vettedUntil(),
        content.synthetic());
  }

  private static ProvidedService counted(ProvidedService one, @Nullable Instant at) {
    return new ProvidedService(
        one.serviceId(),
        one.name(),
        one.needs(),
        one.minimumAge(),
        one.maximumAge(),
        one.languages(),
        one.areas(),
        one.available(),
        at,
        one.schedules(),
        one.at());
  }

  @ParameterizedTest
  @CsvSource({
    "3,Etc/GMT-3",
    "-6,Etc/GMT+6",
    "0,Etc/GMT",
    "5.5,UTC+05:30",
    "America/Chicago,America/Chicago"
  })
  @DisplayName("PRO-5 a number as time zone is hours east of UTC, all year round")
  void numbersAsZones(String given, String zone) {
    ObjectNode row = EventJson.mapper().createObjectNode().put("id", "1").put("timezone", given);

    ScheduleReading.Read read = ScheduleReading.of(row);

    assertThat(read.flaws()).isEmpty();
    assertThat(read.schedule()).extracting(ServiceSchedule::timezone).isEqualTo(zone);
  }

  private static ListedProvider listed(OrganisationContent content) {
    return new ListedProvider(UUID.randomUUID(), content, Instant.EPOCH, Map.of());
  }

  private static OrganisationContent content() {
    ServiceSchedule mondays =
        new ServiceSchedule(
            LocalDate.of(2026, 1, 1),
            null,
            "America/Chicago",
            "FREQ=WEEKLY;BYDAY=MO",
            LocalTime.of(9, 0),
            LocalTime.of(17, 0));
    ProvidedService service =
        new ProvidedService(
            UUID.randomUUID(),
            "Beds",
            Set.of(Need.SHELTER, Need.LEGAL),
            18,
            null,
            Set.of("en", "es"),
            List.of(COUNTY),
            4,
            Instant.parse("2026-11-01T10:00:00Z"),
            List.of(mondays),
            new Coordinates(29.76, -95.37));
    return new OrganisationContent(
        OrganisationKind.PROVIDER,
        RecipientKind.SERVICE_PROVIDER,
        "Harbor House (synthetic)",
        List.of(COUNTY),
        List.of(
            new OrganisationContact(
                UUID.randomUUID(),
                "Desk",
                List.of(
                    new ContactChannel(DeliveryChannel.PHONE, "+12025550143"),
                    new ContactChannel(DeliveryChannel.EMAIL, "desk@harbor.example")),
                LocalDate.of(2026, 1, 1))),
        List.of(service),
        LocalDate.of(2027, 1, 1),
        false);
  }
}
