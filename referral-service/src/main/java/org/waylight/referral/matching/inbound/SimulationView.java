package org.waylight.referral.matching.inbound;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.referral.matching.domain.CaseToMatch;
import org.waylight.referral.matching.domain.MatchedOption;
import org.waylight.referral.matching.domain.NextBest;

/**
 * Who would be proposed for a made-up case. Whether anything may leave is for consents and the
 * disclosure policy to say, and a made-up case has none.
 *
 * @param ask PRO-6: what a person should find out about the place; absent: nothing
 */
record SimulationView(Instant at, List<OptionView> options, @Nullable String ask) {

  /**
   * One option.
   *
   * @param organisation absent: nobody usable is in the directory
   * @param protocol absent: a provider found by need
   * @param why what matched, and who was passed over (PRO-3, PRO-4)
   * @param nextBest what lost, and by what; absent: nothing else holds, or it is a mandate
   */
  record OptionView(
      RecipientKind recipientKind,
      boolean mandated,
      @Nullable OrganisationView organisation,
      @Nullable ProtocolView protocol,
      List<String> why,
      @Nullable NextBest nextBest) {}

  record OrganisationView(UUID id, long version, String name) {}

  /** A protocol; {@code deadline} counts from the case's opening. */
  record ProtocolView(
      UUID id,
      long version,
      String name,
      LegalBasis basis,
      Duration deadline,
      @Nullable String statute) {}

  static SimulationView of(CaseToMatch asked, List<MatchedOption> options) {
    return new SimulationView(
        asked.now(),
        options.stream().map(SimulationView::option).toList(),
        asked.places().unresolved().orElse(null));
  }

  private static OptionView option(MatchedOption option) {
    OrganisationPublished organisation = option.organisation();
    ProtocolPublished protocol = option.protocol();
    return new OptionView(
        option.recipientKind(),
        option.mandated(),
        organisation == null
            ? null
            : new OrganisationView(
                organisation.organisationId(), organisation.version(), organisation.name()),
        protocol == null
            ? null
            : new ProtocolView(
                protocol.protocolId(),
                protocol.version(),
                protocol.name(),
                protocol.basis(),
                protocol.deadline(),
                protocol.statute()),
        option.why(),
        option.nextBest().orElse(null));
  }
}
