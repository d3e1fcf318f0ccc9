package org.waylight.referral.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waylight.contracts.v1.RecipientKind.CHILD_PROTECTION;
import static org.waylight.contracts.v1.RecipientKind.LAW_ENFORCEMENT;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.Standing;
import org.waylight.referral.Cases;
import org.waylight.referral.Published;
import org.waylight.referral.matching.domain.Trial.Change;

/** What a change of the registry would have done to past cases. */
class TrialTest {
  private static final Freshness FRESH =
      new Freshness(Published.today(), Duration.ofDays(180), Duration.ofHours(24));
  private static final OrganisationPublished RANGERS =
      Published.agency(LAW_ENFORCEMENT, "State police", Published.TEXAS, "s@example.org");
  private static final OrganisationPublished SHERIFF =
      Published.agency(LAW_ENFORCEMENT, "Sheriff", Published.HARRIS, "c@example.org");
  private static final OrganisationPublished CHILDREN =
      Published.agency(CHILD_PROTECTION, "Children", Published.TEXAS, "k@example.org");
  private static final ProtocolPublished STATE =
      Published.protocol(
          "state", Published.TEXAS, Set.of(), Published.ANY, RANGERS, LegalBasis.CONSENT, false);
  private static final ProtocolPublished COUNTY =
      Published.protocol(
          "county", Published.HARRIS, Set.of(), Published.ANY, SHERIFF, LegalBasis.CONSENT, false);
  private static final ProtocolPublished MANDATE =
      Published.protocol(
          "mandate",
          Published.TEXAS,
          Set.of(),
          Published.MINORS,
          CHILDREN,
          LegalBasis.MANDATED_MINOR,
          true);
  private static final Registry BEFORE =
      Registry.of(List.of(STATE, MANDATE), List.of(RANGERS, SHERIFF, CHILDREN));

  private final Cases houston = new Cases().at(Cases.place("US", "TX", "Harris", null));
  private final Cases dallas = new Cases().at(Cases.place("US", "TX", "Dallas", null));
  private final Cases child =
      new Cases()
          .at(Cases.place("US", "TX", "Harris", null))
          .victimAge(AgeBand.MINOR, Standing.STATED);

  @Test
  @DisplayName("PRO-3 a new county protocol would have told the sheriff instead of the state")
  void instead() {
    Trial trial = trial(Map.of(COUNTY.protocolId(), Optional.of(COUNTY)));
    take(trial, houston, dallas, child);
    assertThat(trial.cases()).isEqualTo(3);
    assertThat(trial.changed()).isEqualTo(2);
    assertThat(trial.changes())
        .containsExactly(
            new Change(
                Told.of(STATE, RANGERS),
                Told.of(COUNTY, SHERIFF),
                2,
                List.of(houston.caseId, child.caseId)));
  }

  @Test
  @DisplayName("PRO-3 a withdrawn mandate shows that nobody would have been told any more")
  void nobody() {
    Trial trial = trial(Map.of(MANDATE.protocolId(), Optional.empty()));
    take(trial, houston, child);
    assertThat(trial.changed()).isEqualTo(1);
    assertThat(trial.changes())
        .containsExactly(new Change(Told.of(MANDATE, CHILDREN), null, 1, List.of(child.caseId)));
  }

  @Test
  @DisplayName("PRO-3 a new mandate shows who would have been told too")
  void also() {
    Trial trial =
        new Trial(
            Registry.of(List.of(STATE), List.of(RANGERS, CHILDREN)),
            Registry.of(List.of(STATE, MANDATE), List.of(RANGERS, CHILDREN)),
            FRESH);
    take(trial, child);
    assertThat(trial.changes())
        .containsExactly(new Change(null, Told.of(MANDATE, CHILDREN), 1, List.of(child.caseId)));
  }

  @Test
  @DisplayName("PRO-4 a withdrawn organisation shows that a person would have to find a desk")
  void no_desk() {
    Trial trial =
        new Trial(
            BEFORE,
            BEFORE.with(Map.of(), Map.of(RANGERS.organisationId(), Optional.empty())),
            FRESH);
    take(trial, dallas);
    assertThat(trial.changes())
        .containsExactly(
            new Change(Told.of(STATE, RANGERS), Told.of(STATE, null), 1, List.of(dallas.caseId)));
  }

  @Test
  @DisplayName("PRO-3 what concerns most cases comes first; not every case is named")
  void most_first() {
    Trial trial =
        trial(
            Map.of(
                COUNTY.protocolId(), Optional.of(COUNTY),
                MANDATE.protocolId(), Optional.empty()));
    take(trial, child);
    Stream.generate(() -> houston).limit(Trial.EXAMPLES).forEach(one -> take(trial, one));
    assertThat(trial.changes()).extracting(Change::cases).containsExactly(Trial.EXAMPLES + 1, 1);
    assertThat(trial.changes().getFirst().examples()).hasSize(Trial.EXAMPLES);
  }

  @Test
  @DisplayName("PRO-3 a change that tells nobody else shows nothing")
  void nothing() {
    Trial trial = trial(Map.of(UUID.randomUUID(), Optional.empty()));
    take(trial, houston, dallas, child);
    assertThat(trial.changed()).isZero();
    assertThat(trial.changes()).isEmpty();
  }

  private static Trial trial(Map<UUID, Optional<ProtocolPublished>> change) {
    return new Trial(BEFORE, BEFORE.with(change, Map.of()), FRESH);
  }

  private static void take(Trial trial, Cases... cases) {
    for (Cases each : cases) {
      trial.take(each.caseId, CaseToMatch.of(each.state(), Published.now()));
    }
  }
}
