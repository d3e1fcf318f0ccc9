package org.waylight.referral.matching.domain;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.RecipientKind;

/**
 * Who a protocol would have told for a case, how fast and on which basis.
 *
 * @param organisationId absent: nobody usable is in the directory; a person finds one (PRO-4)
 * @param deadline from the case's opening
 */
public record Told(
    RecipientKind recipientKind,
    @Nullable UUID organisationId,
    @Nullable String organisation,
    UUID protocolId,
    String protocol,
    boolean mandated,
    LegalBasis basis,
    Duration deadline) {

  static Told of(ProtocolPublished protocol, @Nullable OrganisationPublished desk) {
    return new Told(
        protocol.recipientKind(),
        desk == null ? null : desk.organisationId(),
        desk == null ? null : desk.name(),
        protocol.protocolId(),
        protocol.name(),
        protocol.mandated(),
        protocol.basis(),
        protocol.deadline());
  }
}
