package org.waylight.protocol.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waylight.contracts.v1.ContactChannel;
import org.waylight.contracts.v1.DeliveryChannel;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.OrganisationContact;
import org.waylight.contracts.v1.OrganisationKind;
import org.waylight.contracts.v1.ProvidedService;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.ServiceSchedule;

/** What an agency or a provider must keep. */
class OrganisationRulesTest {
  private static final UUID ID = UUID.randomUUID();

  @Test
  @DisplayName("PRO-5 a complete agency and a complete provider break nothing")
  void completeOrganisationsAreSound() {
    assertThat(broken(Given.agency())).isEmpty();
    assertThat(broken(provider(Given.TODAY.plusYears(1), service(18, null, Set.of("en")))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "WEBHOOK,https://police.example/reports,",
    "WEBHOOK,http://police.example/reports,contacts[0].channels[0].address",
    "WEBHOOK,https://user:word@police.example/,contacts[0].channels[0].address",
    "WEBHOOK,police,contacts[0].channels[0].address",
    "EMAIL,desk@police.example,",
    "EMAIL,desk at police,contacts[0].channels[0].address",
    "PHONE,+12025550143,",
    "PHONE,202-555-0143,contacts[0].channels[0].address"
  })
  @DisplayName("RES-2 every channel leads somewhere")
  void channelsLeadSomewhere(DeliveryChannel channel, String address, @Nullable String field) {
    assertThat(broken(Given.agency(new ContactChannel(channel, address))))
        .isEqualTo(field == null ? List.of() : List.of("RES-2 " + field));
  }

  @Test
  @DisplayName("PRO-4 nobody was verified in the future")
  void verifiedInThePast() {
    OrganisationContent agency = Given.agency();
    OrganisationContact contact = agency.contacts().getFirst();
    OrganisationContent early =
        new OrganisationContent(
            agency.kind(),
            agency.recipientKind(),
            agency.name(),
            agency.areas(),
            List.of(
                new OrganisationContact(
                    contact.contactId(),
                    contact.role(),
                    contact.channels(),
                    Given.TODAY.plusDays(1))),
            List.of(),
            null,
            true);

    assertThat(broken(early)).containsExactly("PRO-4 contacts[0].verifiedOn");
  }

  @Test
  @DisplayName("PRO-4 only providers are vetted; one that is not may be incomplete, and is flagged")
  void onlyProvidersAreVetted() {
    OrganisationContent agency = Given.agency();
    assertThat(broken(organisation(agency.kind(), agency.contacts(), List.of(), Given.TODAY)))
        .containsExactly("PRO-4 vettedUntil");
    OrganisationContent unvetted =
        organisation(OrganisationKind.PROVIDER, List.of(), List.of(), null);
    assertThat(broken(unvetted)).isEmpty();
    assertThat(Staleness.of(unvetted, Given.TODAY, Staleness.AFTER_BY_DEFAULT))
        .extracting(FieldProblem::field)
        .containsExactly("vettedUntil");
    assertThat(broken(organisation(OrganisationKind.PROVIDER, List.of(), List.of(), Given.TODAY)))
        .containsExactly("RES-2 contacts", "PRO-5 services");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "America/Chicago|FREQ=WEEKLY;BYDAY=MO,TU|09:00|17:00|",
        "America/Chicago|FREQ=MONTHLY;BYDAY=1MO|22:00|06:00|",
        "Etc/GMT-3||||",
        "|FREQ=WEEKLY|||.timezone",
        "3|FREQ=WEEKLY|||.timezone",
        "America/Atlantis|FREQ=WEEKLY|||.timezone",
        "America/Chicago|every Monday|||.rule",
        "America/Chicago|FREQ=WEEKLY;BYMONTHDAY=2|||.rule",
        "America/Chicago||09:00||.closesAt"
      })
  @DisplayName("PRO-5 a schedule has a time zone and a rule that RFC 5545 knows")
  void schedulesCanBeHeldAgainstAMoment(
      @Nullable String zone,
      @Nullable String rule,
      @Nullable LocalTime opens,
      @Nullable LocalTime closes,
      @Nullable String field) {
    List<ServiceSchedule> schedules = List.of(zoned(zone, rule, opens, closes));
    ProvidedService plain = service(null, null, Set.of());
    ProvidedService service =
        new ProvidedService(
            plain.serviceId(),
            plain.name(),
            plain.needs(),
            null,
            null,
            plain.languages(),
            plain.areas(),
            null,
            null,
            schedules,
            null);

    assertThat(broken(provider(Given.TODAY, service)))
        .isEqualTo(field == null ? List.of() : List.of("PRO-5 services[0].schedules[0]" + field));
  }

  @Test
  @DisplayName("PRO-5 a service can be held against need, age and language")
  void servicesCanBeMatched() {
    assertThat(broken(provider(Given.TODAY, service(30, 20, Set.of("en")))))
        .containsExactly("PRO-5 services[0].maximumAge");
    assertThat(broken(provider(Given.TODAY, service(null, null, Set.of("English please")))))
        .containsExactly("PRO-5 services[0].languages");
  }

  private static OrganisationContent provider(
      @Nullable LocalDate vettedUntil, ProvidedService service) {
    return organisation(
        OrganisationKind.PROVIDER, Given.agency().contacts(), List.of(service), vettedUntil);
  }

  private static OrganisationContent organisation(
      OrganisationKind kind,
      List<OrganisationContact> contacts,
      List<ProvidedService> services,
      @Nullable LocalDate vettedUntil) {
    return new OrganisationContent(
        kind,
        kind == OrganisationKind.PROVIDER
            ? RecipientKind.SERVICE_PROVIDER
            : RecipientKind.LAW_ENFORCEMENT,
        "Harbor House (synthetic)",
        List.of(Given.state("TX")),
        contacts,
        services,
        vettedUntil,
        true);
  }

  private static ProvidedService service(
      @Nullable Integer minimumAge, @Nullable Integer maximumAge, Set<String> languages) {
    return new ProvidedService(
        UUID.randomUUID(),
        "Shelter",
        Set.of(Need.SHELTER),
        minimumAge,
        maximumAge,
        languages,
        List.of(Given.state("TX")),
        4,
        null,
        null,
        null);
  }

  /** As JSON makes it of what an editor's program left out. */
  @SuppressWarnings("NullAway")
  private static ServiceSchedule zoned(
      @Nullable String zone,
      @Nullable String rule,
      @Nullable LocalTime opens,
      @Nullable LocalTime closes) {
    return new ServiceSchedule(null, null, zone, rule, opens, closes);
  }

  private static List<String> broken(OrganisationContent content) {
    return ContentRules.brokenByDraft(ID, content, List.of(), Given.registry()).stream()
        .map(problem -> problem.rule() + " " + problem.field())
        .toList();
  }
}
