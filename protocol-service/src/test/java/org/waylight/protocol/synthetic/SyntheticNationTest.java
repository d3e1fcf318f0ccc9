package org.waylight.protocol.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.place.UnitedStates;
import org.waylight.contracts.v1.ContactChannel;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.OrganisationKind;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.ContentRules;
import org.waylight.protocol.domain.OrganisationContent;
import org.waylight.protocol.domain.ProtocolContent;
import org.waylight.protocol.domain.Registry;

/** The synthetic national set is as large as the real one, sound, whole and nobody's. */
class SyntheticNationTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final List<SyntheticEntry> NATION =
      SyntheticNation.entries(SyntheticNation.SEED, TODAY, SyntheticNation.WEBHOOK_BASE);

  @Test
  @DisplayName("282 protocols, 1,681 contacts of agencies, 1,200 providers")
  void asManyAsReal() {
    assertThat(protocols()).hasSize(282);
    assertThat(organisations().filter(o -> o.kind() == OrganisationKind.PROVIDER)).hasSize(1_200);
    assertThat(
            organisations()
                .filter(o -> o.kind() == OrganisationKind.AGENCY)
                .mapToInt(o -> o.contacts().size())
                .sum())
        .isEqualTo(1_681);
    assertThat(NATION.stream().map(SyntheticEntry::id).collect(Collectors.toSet()))
        .hasSameSizeAs(NATION);
  }

  @Test
  @DisplayName("PRO-1 every entry keeps every rule, all of them together")
  void everyEntryIsSound() {
    Map<UUID, Content> bundle =
        NATION.stream().collect(Collectors.toMap(SyntheticEntry::id, SyntheticEntry::content));
    Registry registry = new Registry(TODAY, Map.of(), Map.of()).with(bundle, true);

    assertThat(NATION)
        .allSatisfy(
            entry ->
                assertThat(
                        ContentRules.brokenByApproval(
                            entry.id(), entry.content(), List.of(), registry))
                    .isEmpty());
  }

  @Test
  @DisplayName(
      "PRO-2 the nation is the fallback, whatever the topic; partner hotlines are for some")
  void everyRecipientKindHasAFallback() {
    Set<RecipientKind> kinds = EnumSet.noneOf(RecipientKind.class);
    protocols()
        .filter(ProtocolContent::nationalFallback)
        .forEach(p -> kinds.add(p.recipientKind()));

    assertThat(kinds)
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(EnumSet.of(RecipientKind.PARTNER_HOTLINE)));
    assertThat(protocols())
        .anyMatch(
            p ->
                p.recipientKind() == RecipientKind.PARTNER_HOTLINE
                    && p.geography().level() == GeographyLevel.NATION);
    assertThat(protocols()).noneMatch(p -> p.recipients().isEmpty());
  }

  @Test
  @DisplayName("DIS-2 every state and territory has its mandated report about a minor")
  void everyStateMandatesReportsAboutMinors() {
    assertThat(
            protocols()
                .filter(p -> p.geography().level() == GeographyLevel.STATE && p.mandated())
                .filter(p -> p.recipientKind() == RecipientKind.CHILD_PROTECTION)
                .map(p -> String.valueOf(p.geography().state())))
        .containsExactlyInAnyOrderElementsOf(
            UnitedStates.all().states().stream().map(UnitedStates.State::code).toList())
        .hasSize(56);
  }

  @Test
  @DisplayName("PRO-1 all levels of geography but the ZIP area are there")
  void everyLevelIsThere() {
    Set<GeographyLevel> levels = new HashSet<>();
    protocols().forEach(p -> levels.add(p.geography().level()));

    assertThat(levels)
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(GeographyLevel.ZIP)));
  }

  @Test
  @DisplayName("PRO-5 every need is met all over every state, by providers whose vetting holds")
  void everyNeedIsMetEverywhere() {
    Map<String, Set<Need>> met =
        organisations()
            .filter(o -> o.vettedUntil() != null && !o.vettedUntil().isBefore(TODAY))
            .flatMap(o -> o.services().stream())
            .filter(s -> s.areas().getFirst().level() == GeographyLevel.STATE)
            .collect(
                Collectors.groupingBy(
                    s -> String.valueOf(s.areas().getFirst().state()),
                    Collectors.flatMapping(s -> s.needs().stream(), Collectors.toSet())));

    assertThat(met).hasSize(56);
    assertThat(met.values())
        .allSatisfy(needs -> assertThat(needs).containsAll(Arrays.asList(Need.values())));
  }

  @Test
  @DisplayName("nobody's number, nobody's domain, and every name says that it is made up")
  void nobodyIsReached() {
    assertThat(organisations())
        .allSatisfy(o -> assertThat(o.name()).endsWith("(synthetic)"))
        .allMatch(OrganisationContent::synthetic);
    assertThat(protocols()).allMatch(ProtocolContent::synthetic);
    assertThat(
            organisations().flatMap(o -> o.contacts().stream()).flatMap(c -> c.channels().stream()))
        .allSatisfy(SyntheticNationTest::isNobodys);
  }

  @Test
  @DisplayName("the same seed gives the same nation, another one other ids")
  void seeded() {
    assertThat(SyntheticNation.entries(SyntheticNation.SEED, TODAY, SyntheticNation.WEBHOOK_BASE))
        .isEqualTo(NATION);
    assertThat(SyntheticNation.entries(7, TODAY, SyntheticNation.WEBHOOK_BASE).getFirst().id())
        .isNotEqualTo(NATION.getFirst().id());
  }

  private static void isNobodys(ContactChannel channel) {
    switch (channel.channel()) {
      case WEBHOOK -> assertThat(channel.address()).startsWith("http://localhost:18090/agencies/");
      case EMAIL -> assertThat(channel.address()).endsWith(".example");
      case PHONE -> assertThat(channel.address()).matches("\\+1\\d{3}55501\\d{2}");
    }
  }

  private static Stream<ProtocolContent> protocols() {
    return NATION.stream()
        .map(SyntheticEntry::content)
        .filter(ProtocolContent.class::isInstance)
        .map(ProtocolContent.class::cast);
  }

  private static Stream<OrganisationContent> organisations() {
    return NATION.stream()
        .map(SyntheticEntry::content)
        .filter(OrganisationContent.class::isInstance)
        .map(OrganisationContent.class::cast);
  }
}
