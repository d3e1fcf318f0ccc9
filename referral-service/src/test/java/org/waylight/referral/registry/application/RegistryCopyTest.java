package org.waylight.referral.registry.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.PolicyPublished;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.RegistryState;
import org.waylight.referral.Published;
import org.waylight.referral.matching.domain.Registry;

/** What was published last is what counts, and it is replaced whole. */
class RegistryCopyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final OrganisationPublished DESK =
      Published.agency(RecipientKind.LAW_ENFORCEMENT, "Desk", Published.TEXAS, "desk@example.org");
  private static final ProtocolPublished PROTOCOL =
      Published.protocol(
          "P", Published.TEXAS, Set.of(), Published.ANY, DESK, LegalBasis.CONSENT, false);

  @Test
  @DisplayName(
      "PRO-1 what was withdrawn is found no more; a reader keeps the registry it began with")
  void withdrawn() {
    RegistryCopy copy = new RegistryCopy();
    copy.take(PROTOCOL);
    copy.take(DESK);
    Registry before = copy.current();
    assertThat(before.holds(PROTOCOL.protocolId())).isTrue();
    assertThat(copy.current()).isSameAs(before);
    copy.withdrawProtocol(PROTOCOL.protocolId());
    copy.withdrawOrganisation(DESK.organisationId());
    assertThat(copy.current().holds(PROTOCOL.protocolId())).isFalse();
    assertThat(copy.current().organisation(DESK.organisationId())).isEmpty();
    assertThat(before.holds(PROTOCOL.protocolId())).isTrue();
  }

  @Test
  @DisplayName("PRO-1 a late replay of an older version does not bring it back")
  void older_version() {
    RegistryCopy copy = new RegistryCopy();
    copy.take(version(2, RegistryState.WITHDRAWN));
    copy.take(version(1, RegistryState.PUBLISHED));
    assertThat(copy.current().holds(PROTOCOL.protocolId())).isFalse();
    copy.take(version(3, RegistryState.PUBLISHED));
    assertThat(copy.current().holds(PROTOCOL.protocolId())).isTrue();
  }

  @Test
  @DisplayName("DIS-5 of several policies of a name, the one in effect last is in force")
  void policy_in_force() {
    PolicyBook book = new PolicyBook();
    PolicyPublished old = policy(1, TODAY.minusDays(9), RegistryState.PUBLISHED);
    PolicyPublished now = policy(2, TODAY, RegistryState.PUBLISHED);
    PolicyPublished later = policy(3, TODAY.plusDays(1), RegistryState.PUBLISHED);
    book.take(now);
    book.take(later);
    book.take(old);
    assertThat(book.inForce("disclosure", TODAY)).hasValue(now);
    assertThat(book.inForce("disclosure", TODAY.plusDays(1))).hasValue(later);
    assertThat(book.inForce("clocks", TODAY)).isEmpty();
    book.withdraw(now.policyId());
    assertThat(book.inForce("disclosure", TODAY)).hasValue(old);
    book.take(policy(4, TODAY, RegistryState.WITHDRAWN));
    assertThat(book.inForce("disclosure", TODAY)).hasValue(old);
  }

  private static PolicyPublished policy(long version, LocalDate from, RegistryState state) {
    return new PolicyPublished(
        UUID.randomUUID(),
        version,
        state,
        "disclosure",
        Map.of(),
        from,
        "dana",
        "emil",
        Instant.EPOCH);
  }

  private static ProtocolPublished version(long version, RegistryState state) {
    return new ProtocolPublished(
        PROTOCOL.protocolId(),
        version,
        PROTOCOL.name(),
        state,
        PROTOCOL.geography(),
        PROTOCOL.topics(),
        PROTOCOL.conditions(),
        PROTOCOL.recipientKind(),
        PROTOCOL.recipients(),
        PROTOCOL.steps(),
        PROTOCOL.deadline(),
        PROTOCOL.basis(),
        PROTOCOL.mandated(),
        PROTOCOL.statute(),
        PROTOCOL.effectiveFrom(),
        PROTOCOL.effectiveTo(),
        PROTOCOL.author(),
        PROTOCOL.approvedBy(),
        PROTOCOL.approvedAt(),
        true);
  }
}
