package org.waylight.protocol.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.ProtocolConditions;
import org.waylight.contracts.v1.ProtocolStep;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.protocol.domain.Registry.KnownOrganisation;

/** What a protocol must keep. */
class ProtocolRulesTest {
  @Test
  @DisplayName("PRO-1 a complete protocol breaks nothing")
  void completeProtocolIsSound() {
    assertThat(broken(Given.protocol())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "STATE,US,TX,,,,",
    "TRIBAL_LAND,US,,,,,Navajo Nation",
    "TRIBAL_LAND,US,AZ,,,,Navajo Nation",
    "COUNTY,US,TX,Harris,,,",
    "COUNTY,US,CT,Capitol,,,",
    "CITY,US,TX,,Houston,,",
    "ZIP,US,TX,Harris,Houston,77002,",
    "ABROAD,CA,,,,,",
    "NATION,US,,,,,"
  })
  @DisplayName("PRO-1 every geography of the hotline can be said")
  void geographiesAreKnown(
      GeographyLevel level,
      String country,
      @Nullable String state,
      @Nullable String county,
      @Nullable String city,
      @Nullable String zip,
      @Nullable String tribalLand) {
    assertThat(broken(with(new Geography(level, country, state, county, city, zip, tribalLand))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "STATE,US,XX,,,,,geography.state",
    "STATE,US,,,,,,geography.state",
    "STATE,US,TX,Harris,,,,geography.county",
    "COUNTY,US,TX,Orange County,,,,geography.county",
    "COUNTY,US,OH,Harris,,,,geography.county",
    "CITY,US,TX,,,,,geography.city",
    "ZIP,US,TX,,,770,,geography.zip",
    "ZIP,US,TX,,,00000,,geography.zip",
    "ZIP,US,OH,,,77002,,geography.zip",
    "ZIP,US,TX,Bexar,,77002,,geography.zip",
    "ZIP,US,TX,,,00901,,geography.zip",
    "CITY,US,TX,El Paso,San Antonio,,,geography.county",
    "ABROAD,US,,,,,,geography.country",
    "NATION,MX,,,,,,geography.country",
    "NATION,QX,,,,,,geography.country",
    "TRIBAL_LAND,US,,,,,,geography.tribalLand"
  })
  @DisplayName("PRO-1 PRO-6 an unknown code or an incomplete place is refused, never guessed")
  void unknownPlacesAreRefused(
      GeographyLevel level,
      String country,
      @Nullable String state,
      @Nullable String county,
      @Nullable String city,
      @Nullable String zip,
      @Nullable String tribalLand,
      String field) {
    assertThat(broken(with(new Geography(level, country, state, county, city, zip, tribalLand))))
        .containsExactly("PRO-1 " + field);
  }

  @ParameterizedTest
  @CsvSource({
    "LAW_ENFORCEMENT,CONSENT MANDATED_MINOR IMMINENT_HARM THREAT SUPERVISOR_DECISION",
    "CHILD_PROTECTION,CONSENT MANDATED_MINOR",
    "EMERGENCY_SERVICES,CONSENT IMMINENT_HARM THREAT",
    "SERVICE_PROVIDER,CONSENT",
    "PARTNER_HOTLINE,CONSENT"
  })
  @DisplayName("DIS-2 a basis opens only what the law permits to a recipient kind")
  void basesFitRecipients(RecipientKind recipient, String permitted) {
    for (LegalBasis basis : LegalBasis.values()) {
      boolean open = Set.of(permitted.split(" ")).contains(basis.name());
      assertThat(PermittedBases.allow(recipient, basis))
          .as("%s, %s", recipient, basis)
          .isEqualTo(open);
      assertThat(broken(with(recipient, basis)).contains("DIS-2 basis")).isEqualTo(!open);
    }
  }

  @Test
  @DisplayName("DIS-2 a mandate has a statute and the basis of a mandate")
  void mandateNeedsStatute() {
    assertThat(broken(mandate(LegalBasis.MANDATED_MINOR, null, Given.MINOR)))
        .containsExactly("DIS-2 statute");
    assertThat(broken(mandate(LegalBasis.CONSENT, "Family Code 261.101", Given.MINOR)))
        .containsExactly("DIS-2 basis");
    assertThat(broken(mandate(LegalBasis.MANDATED_MINOR, "Family Code 261.101", Given.MINOR)))
        .isEmpty();
  }

  @Test
  @DisplayName("DIS-2 an unknown age alone is not a suspected minor")
  void mandateIsAboutMinors() {
    ProtocolConditions alsoUnknown =
        new ProtocolConditions(
            Set.of(AgeBand.MINOR, AgeBand.UNKNOWN), Set.of(), Set.of(), Set.of());

    assertThat(broken(mandate(LegalBasis.MANDATED_MINOR, "Family Code 261.101", alsoUnknown)))
        .containsExactly("DIS-2 conditions.victimAgeBands");
    assertThat(broken(mandate(LegalBasis.MANDATED_MINOR, "Family Code 261.101", Given.ANYBODY)))
        .containsExactly("DIS-2 conditions.victimAgeBands");
  }

  @Test
  @DisplayName("DIS-5 a supervisor decides on third parties' tips about adults only")
  void decisionIsAboutThirdPartyTips() {
    ProtocolConditions byVictim =
        new ProtocolConditions(
            Set.of(AgeBand.ADULT), Set.of(), Set.of(SignalerKind.VICTIM_SURVIVOR), Set.of());
    ProtocolConditions byNeighbour =
        new ProtocolConditions(
            Set.of(AgeBand.ADULT), Set.of(), Set.of(SignalerKind.COMMUNITY_MEMBER), Set.of());

    assertThat(broken(decided(Given.ANYBODY)))
        .containsExactly("DIS-5 conditions.victimAgeBands", "DIS-5 conditions.signalerKinds");
    assertThat(broken(decided(byVictim))).containsExactly("DIS-5 conditions.signalerKinds");
    assertThat(broken(decided(byNeighbour))).isEmpty();
  }

  @Test
  @DisplayName("PRO-1 recipients exist, are of the protocol's kind and named once")
  void recipientsExist() {
    UUID nobody = UUID.randomUUID();

    assertThat(broken(naming(nobody))).containsExactly("PRO-1 recipients[0]");
    assertThat(broken(naming())).containsExactly("PRO-1 recipients");
    assertThat(broken(naming(Given.POLICE, Given.POLICE))).containsExactly("PRO-1 recipients[1]");
    assertThat(broken(with(RecipientKind.CHILD_PROTECTION, LegalBasis.CONSENT)))
        .containsExactly("PRO-1 recipients[0]");
  }

  @Test
  @DisplayName("PRO-1 a protocol comes into force only after those it names")
  void recipientsAreInForceFirst() {
    Registry onlyDrafted =
        new Registry(
            Given.TODAY,
            Map.of(Given.POLICE, new KnownOrganisation(RecipientKind.LAW_ENFORCEMENT, false)),
            Map.of());

    assertThat(ContentRules.brokenByDraft(Given.PROTOCOL, Given.protocol(), List.of(), onlyDrafted))
        .isEmpty();
    assertThat(
            ContentRules.brokenByApproval(Given.PROTOCOL, Given.protocol(), List.of(), onlyDrafted))
        .extracting(FieldProblem::field)
        .containsExactly("recipients[0]");
  }

  @Test
  @DisplayName("PRO-1 two protocols that say the same never hold on the same day")
  void datesDoNotOverlap() {
    UUID other = UUID.randomUUID();
    Registry taken = Given.registry().with(Map.of(other, Given.protocol()), true);

    assertThat(broken(Given.protocol(), taken)).containsExactly("PRO-1 effectiveFrom");
    assertThat(broken(dated(Given.TODAY.minusDays(9), Given.TODAY), taken)).isEmpty();
    assertThat(broken(dated(Given.TODAY.minusDays(9), Given.TODAY.plusDays(1)), taken))
        .containsExactly("PRO-1 effectiveFrom");
    assertThat(ContentRules.brokenByDraft(other, Given.protocol(), List.of(), taken)).isEmpty();
  }

  @Test
  @DisplayName("PRO-1 it ends after it starts")
  void endsAfterItStarts() {
    assertThat(broken(dated(Given.TODAY, Given.TODAY))).containsExactly("PRO-1 effectiveTo");
    assertThat(broken(dated(Given.TODAY, Given.TODAY.plusDays(1)))).isEmpty();
  }

  @Test
  @DisplayName("PRO-1 versions whose days overlap are refused, and the other is named")
  void versionsDoNotOverlap() {
    LocalDate soon = Given.TODAY.plusDays(10);
    LocalDate later = Given.TODAY.plusDays(20);
    Published open = approved(1, Given.protocol());
    Published ending = approved(1, Given.protocol(Given.TODAY, later));
    Published waiting = approved(2, Given.protocolFrom(soon));

    assertThat(overlaps(Given.protocolFrom(soon), open)).isEmpty();
    assertThat(overlaps(Given.protocolFrom(soon), ending))
        .containsExactly("overlaps version 1, which holds until " + later);
    assertThat(overlaps(Given.protocolFrom(later), ending)).isEmpty();
    assertThat(overlaps(Given.protocolFrom(later), open, waiting))
        .containsExactly("overlaps version 2, which is approved and starts on " + soon);
    assertThat(overlaps(Given.protocolFrom(soon), open, waiting)).isEmpty();
    assertThat(overlaps(Given.protocol(), open, waiting))
        .containsExactly("overlaps version 2, which is approved and starts on " + soon);
    assertThat(overlaps(Given.protocol(Given.TODAY, soon), open, waiting)).isEmpty();
  }

  @Test
  @DisplayName("PRO-1 another entry that says the same for a day is named")
  void theOtherIsNamed() {
    UUID other = UUID.randomUUID();
    Registry taken = Given.registry().with(Map.of(other, Given.protocol()), true);

    assertThat(ContentRules.brokenByDraft(Given.PROTOCOL, Given.protocol(), List.of(), taken))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.problem())
                    .contains(other.toString(), Given.protocol().name(), "in force from"));
  }

  @ParameterizedTest
  @CsvSource({
    "Construction,es,",
    "Construktion,,conditions.venues",
    ",not a tag,conditions.languages"
  })
  @DisplayName("PRO-1 a venue or language that no case can have is refused")
  void conditionsCanBeMet(
      @Nullable String venue, @Nullable String language, @Nullable String field) {
    ProtocolConditions asks =
        new ProtocolConditions(
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            venue == null ? null : Set.of(venue),
            language == null ? null : Set.of(language));
    assertThat(broken(new Variant().conditions(asks).made()))
        .isEqualTo(field == null ? List.of() : List.of("PRO-1 " + field));
  }

  @Test
  @DisplayName("PRO-1 a step falls back on a later step and on whom the protocol names")
  void stepsFallBack() {
    assertThat(broken(new Variant().steps(step(1, 2, Given.POLICE), step(2, null, null)).made()))
        .isEmpty();
    assertThat(broken(new Variant().steps(step(1, 1, null), step(2, 3, UUID.randomUUID())).made()))
        .containsExactly(
            "PRO-1 steps[0].fallbackStep",
            "PRO-1 steps[1].fallbackStep",
            "PRO-1 steps[1].fallbackRecipient");
  }

  private static ProtocolStep step(int order, @Nullable Integer next, @Nullable UUID recipient) {
    return new ProtocolStep(order, "Call the desk.", Duration.ofMinutes(15), next, recipient);
  }

  private static Published approved(long version, ProtocolContent content) {
    return new Published(version, content, "dana", "emil", Given.NOW, Given.PROTOCOL);
  }

  private static List<String> overlaps(ProtocolContent content, Published... approved) {
    return ContentRules.brokenByDraft(Given.PROTOCOL, content, List.of(approved), Given.registry())
        .stream()
        .map(FieldProblem::problem)
        .toList();
  }

  @Test
  @DisplayName("PRO-1 steps are numbered, the deadline is a real one")
  void stepsAndDeadline() {
    ProtocolContent sound = Given.protocol();
    ProtocolContent broken =
        new ProtocolContent(
            sound.name(),
            sound.geography(),
            sound.topics(),
            sound.conditions(),
            sound.recipientKind(),
            sound.recipients(),
            List.of(new ProtocolStep(2, "Call.", null)),
            Duration.ZERO,
            sound.basis(),
            false,
            null,
            sound.effectiveFrom(),
            null,
            true);

    assertThat(broken(broken)).containsExactly("PRO-1 deadline", "PRO-1 steps[0].order");
  }

  private static List<String> broken(ProtocolContent content) {
    return broken(content, Given.registry());
  }

  private static List<String> broken(ProtocolContent content, Registry registry) {
    return ContentRules.brokenByDraft(Given.PROTOCOL, content, List.of(), registry).stream()
        .map(problem -> problem.rule() + " " + problem.field())
        .toList();
  }

  private static ProtocolContent with(Geography geography) {
    return new Variant().geography(geography).made();
  }

  private static ProtocolContent with(RecipientKind recipient, LegalBasis basis) {
    return new Variant().recipientKind(recipient).basis(basis).made();
  }

  private static ProtocolContent naming(UUID... recipients) {
    return new Variant().recipients(recipients).made();
  }

  private static ProtocolContent dated(LocalDate from, @Nullable LocalDate to) {
    return new Variant().dates(from, to).made();
  }

  private static ProtocolContent mandate(
      LegalBasis basis, @Nullable String statute, ProtocolConditions conditions) {
    return new Variant().basis(basis).conditions(conditions).mandated(statute).made();
  }

  private static ProtocolContent decided(ProtocolConditions conditions) {
    return new Variant().basis(LegalBasis.SUPERVISOR_DECISION).conditions(conditions).made();
  }
}
