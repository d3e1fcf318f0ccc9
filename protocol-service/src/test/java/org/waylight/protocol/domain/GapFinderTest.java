package org.waylight.protocol.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.place.UnitedStates;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.OrganisationContact;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.Topic;

/** What is missing in a registry. */
class GapFinderTest {
  private final GapFinder finder =
      new GapFinder(Given.TODAY, Duration.ofDays(365), Duration.ofDays(90));

  @Test
  @DisplayName(
      "PRO-2 a state without a protocol of its own falls back, and the report says to what")
  void fallsBack() {
    UUID nation = UUID.randomUUID();
    finder.add(Given.POLICE, Given.agency());
    finder.add(nation, new Variant().geography(NATION).made(), RecipientKind.LAW_ENFORCEMENT);
    finder.add(Given.PROTOCOL, Given.protocol(), RecipientKind.LAW_ENFORCEMENT);

    List<Gap> found = of(Gap.Kind.NO_OWN_PROTOCOL, false);

    assertThat(found)
        .hasSize((UnitedStates.all().states().size() - 1) * Topic.values().length)
        .noneMatch(gap -> gap.name().equals("Texas"))
        .allMatch(gap -> nation.equals(gap.id()))
        .allMatch(gap -> gap.fallsBackTo() == GeographyLevel.NATION);
    assertThat(of(Gap.Kind.NO_OWN_PROTOCOL, true))
        .filteredOn(gap -> gap.name().equals("Harris, TX"))
        .hasSize(Topic.values().length)
        .allMatch(gap -> gap.fallsBackTo() == GeographyLevel.STATE);
  }

  @Test
  @DisplayName("PRO-2 a protocol that asks more of a case than place and topic covers no place")
  void conditionsCoverNothing() {
    finder.add(
        Given.PROTOCOL,
        new Variant().conditions(Given.MINOR).made(),
        RecipientKind.LAW_ENFORCEMENT);

    assertThat(of(Gap.Kind.NO_OWN_PROTOCOL, false))
        .filteredOn(gap -> gap.name().equals("Texas"))
        .hasSize(Topic.values().length)
        .allMatch(gap -> gap.fallsBackTo() == null);
  }

  @Test
  @DisplayName("PRO-4 a protocol whose only contact is stale is named, and so is the contact")
  void staleContacts() {
    finder.add(Given.POLICE, verified(Given.TODAY.minusDays(366)));
    finder.add(Given.PROTOCOL, Given.protocol(), RecipientKind.LAW_ENFORCEMENT);

    assertThat(of(Gap.Kind.NO_LIVE_CONTACT, false))
        .extracting(Gap::id)
        .containsExactly(Given.PROTOCOL);
    assertThat(of(Gap.Kind.UNVERIFIED_CONTACT, false))
        .extracting(Gap::id)
        .containsExactly(Given.POLICE);
  }

  @Test
  @DisplayName("PRO-4 a contact is to be verified again long before it is stale")
  void verifiedEveryQuarter() {
    finder.add(Given.POLICE, verified(Given.TODAY.minusDays(91)));
    finder.add(UUID.randomUUID(), verified(Given.TODAY.minusDays(90)));
    finder.add(Given.PROTOCOL, Given.protocol(), RecipientKind.LAW_ENFORCEMENT);

    assertThat(of(Gap.Kind.NO_LIVE_CONTACT, false)).isEmpty();
    assertThat(of(Gap.Kind.UNVERIFIED_CONTACT, false)).hasSize(1);
  }

  @Test
  @DisplayName("DIS-9 every state's mandate is met by a mandated protocol that is soon enough")
  void mandates() {
    Mandate texas = mandate("TX", RecipientKind.CHILD_PROTECTION);
    assertThat(unmet()).contains("TX CHILD_PROTECTION", "OH CHILD_PROTECTION");

    finder.add(Given.PROTOCOL, protocolFor(texas, texas.within().plusHours(1)), ASKED);
    assertThat(unmet()).contains("TX CHILD_PROTECTION");
    finder.add(Given.PROTOCOL, protocolFor(texas, texas.within()), ASKED);
    assertThat(unmet()).doesNotContain("TX CHILD_PROTECTION").contains("OH CHILD_PROTECTION");
  }

  @Test
  @DisplayName(
      "DIS-9 the table has a mandate of every state and territory, and says what is made up")
  void everyState() {
    Set<String> states =
        Mandates.on(Given.TODAY).stream()
            .filter(mandate -> mandate.recipientKind() == RecipientKind.CHILD_PROTECTION)
            .map(Mandate::state)
            .collect(Collectors.toSet());
    assertThat(states)
        .isEqualTo(
            UnitedStates.all().states().stream()
                .map(UnitedStates.State::code)
                .collect(Collectors.toSet()));
    assertThat(Mandates.all()).allMatch(mandate -> mandate.verifiedOn() != null);
    assertThat(Mandates.all())
        .allMatch(mandate -> mandate.synthetic() == mandate.statute().startsWith("Fictional"));
  }

  private static final RecipientKind ASKED = RecipientKind.LAW_ENFORCEMENT;
  private static final Geography NATION =
      new Geography(GeographyLevel.NATION, "US", null, null, null, null, null);

  private List<Gap> of(Gap.Kind kind, boolean counties) {
    return finder.gaps(counties).stream().filter(gap -> gap.kind() == kind).toList();
  }

  private List<String> unmet() {
    return of(Gap.Kind.MANDATE_WITHOUT_PROTOCOL, false).stream()
        .map(gap -> gap.key().split(" ", -1))
        .map(key -> key[1] + " " + key[2])
        .toList();
  }

  private static Mandate mandate(String state, RecipientKind kind) {
    return Mandates.on(Given.TODAY).stream()
        .filter(each -> each.state().equals(state) && each.recipientKind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static ProtocolContent protocolFor(Mandate mandate, Duration deadline) {
    ProtocolContent sound =
        new Variant()
            .geography(Given.state(mandate.state()))
            .recipientKind(mandate.recipientKind())
            .conditions(Given.MINOR)
            .basis(LegalBasis.MANDATED_MINOR)
            .mandated(mandate.statute())
            .made();
    return new ProtocolContent(
        sound.name(),
        sound.geography(),
        sound.topics(),
        sound.conditions(),
        sound.recipientKind(),
        sound.recipients(),
        sound.steps(),
        deadline,
        sound.basis(),
        true,
        sound.statute(),
        sound.effectiveFrom(),
        null,
        true);
  }

  private static OrganisationContent verified(LocalDate day) {
    OrganisationContent sound = Given.agency();
    return new OrganisationContent(
        sound.kind(),
        sound.recipientKind(),
        sound.name(),
        sound.areas(),
        sound.contacts().stream()
            .map(
                contact ->
                    new OrganisationContact(
                        contact.contactId(), contact.role(), contact.channels(), day))
            .toList(),
        List.of(),
        null,
        true);
  }
}
