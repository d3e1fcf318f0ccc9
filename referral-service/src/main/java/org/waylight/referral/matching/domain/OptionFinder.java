package org.waylight.referral.matching.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.RecipientKind;

/** Everybody a case could be brought to: by protocol, and providers by need. */
public final class OptionFinder {
  private OptionFinder() {}

  private record Mandate(UUID desk, LegalBasis basis) {}

  /**
   * The options of a case, mandates before options of the same kind. A desk is named once, but for
   * mandates on several bases: none of them is crowded out by another (PRO-2, DIS-9).
   */
  public static List<MatchedOption> find(
      Registry registry, CaseToMatch asked, Freshness freshness) {
    List<MatchedOption> options = new ArrayList<>();
    Set<UUID> chosen = new HashSet<>();
    Set<Mandate> mandates = new HashSet<>();
    for (ProtocolMatch match : ProtocolMatcher.match(registry, asked)) {
      MatchedOption option = withDesk(registry, asked, freshness, match);
      UUID desk = option.organisation() == null ? null : option.organisation().organisationId();
      boolean another =
          desk != null
              && option.mandated()
              && mandates.add(new Mandate(desk, match.protocol().basis()));
      if (desk == null || chosen.add(desk) || another) {
        options.add(option);
      }
    }
    for (MatchedOption provider : ProviderFinder.find(registry, asked, freshness)) {
      if (provider.organisation() != null && chosen.add(provider.organisation().organisationId())) {
        options.add(provider);
      }
    }
    return options;
  }

  private static MatchedOption withDesk(
      Registry registry, CaseToMatch asked, Freshness freshness, ProtocolMatch match) {
    ProtocolPublished protocol = match.protocol();
    List<String> why = new ArrayList<>(match.why());
    @Nullable OrganisationPublished desk = null;
    for (OrganisationPublished candidate : desks(registry, asked, protocol)) {
      Optional<String> problem = freshness.problem(candidate);
      if (problem.isEmpty()) {
        desk = candidate;
        break;
      }
      why.add("passed over " + candidate.name() + ": " + problem.get());
    }
    if (desk == null) {
      why.add("PRO-4: no usable recipient is in the directory; a person must find one");
    }
    return new MatchedOption(
        protocol.recipientKind(), desk, protocol, asked.needs(), why, match.nextBest());
  }

  /** The recipients the protocol names, or, where it names none, the directory's by place. */
  private static List<OrganisationPublished> desks(
      Registry registry, CaseToMatch asked, ProtocolPublished protocol) {
    RecipientKind kind = protocol.recipientKind();
    if (protocol.recipients().isEmpty()) {
      return asked.places().keys().stream()
          .flatMap(place -> registry.desks(place, kind).stream())
          .toList();
    }
    return protocol.recipients().stream()
        .map(registry::organisation)
        .flatMap(Optional::stream)
        .filter(organisation -> organisation.recipientKind() == kind)
        .toList();
  }
}
