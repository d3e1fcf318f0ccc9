package org.waylight.referral.registry.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.RegistryState;
import org.waylight.referral.Published;
import org.waylight.referral.matching.domain.Registry;

/** What was published last is what counts, and it is replaced whole. */
class RegistryCopyTest {
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
