package org.waylight.protocol.domain;

import static org.waylight.protocol.domain.Rule.unless;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.OrganisationContact;
import org.waylight.contracts.v1.OrganisationKind;
import org.waylight.contracts.v1.ProvidedService;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.protocol.domain.Rule.Finding;

/** What an agency or a provider must keep; read top to bottom. */
public final class OrganisationRules {
  /** Every rule, in the order a person would check them. */
  public static final List<Rule<OrganisationContent>> ALL =
      List.of(
          new Rule<>(
              "PRO-5", "Providers serve, agencies are reported to.", OrganisationRules::kind),
          new Rule<>("PRO-1", "Its areas can be matched.", OrganisationRules::areas),
          new Rule<>("RES-2", "Somebody there can be reached.", OrganisationRules::reachable),
          new Rule<>("RES-2", "Every channel leads somewhere.", OrganisationRules::channels),
          new Rule<>("PRO-4", "Contacts say when they were verified.", OrganisationRules::verified),
          new Rule<>(
              "PRO-4",
              "Only providers are vetted; one that is not may be incomplete, and is never used.",
              OrganisationRules::vetted),
          new Rule<>("PRO-5", "Providers can be chosen by need.", OrganisationRules::services));

  private OrganisationRules() {}

  private static boolean provider(Candidate<OrganisationContent> candidate) {
    return candidate.content().kind() == OrganisationKind.PROVIDER;
  }

  /** A provider that nobody vetted: people see it, no plan uses it. */
  private static boolean unused(Candidate<OrganisationContent> candidate) {
    return provider(candidate) && candidate.content().vettedUntil() == null;
  }

  private static List<Finding> kind(Candidate<OrganisationContent> candidate, Registry registry) {
    return unless(
        provider(candidate)
            == (candidate.content().recipientKind() == RecipientKind.SERVICE_PROVIDER),
        "recipientKind",
        "does not fit the kind of organisation",
        "SERVICE_PROVIDER for a PROVIDER, and for no AGENCY");
  }

  private static List<Finding> areas(Candidate<OrganisationContent> candidate, Registry registry) {
    List<Geography> areas = candidate.content().areas();
    List<Finding> findings =
        new ArrayList<>(
            unless(
                unused(candidate) || !areas.isEmpty(),
                "areas",
                "serves nowhere",
                "name at least one area"));
    for (int i = 0; i < areas.size(); i++) {
      findings.addAll(GeographyShape.flaws("areas[" + i + "]", areas.get(i)));
    }
    return findings;
  }

  private static List<Finding> reachable(
      Candidate<OrganisationContent> candidate, Registry registry) {
    List<OrganisationContact> contacts = candidate.content().contacts();
    Set<UUID> seen = new HashSet<>();
    List<Finding> findings =
        new ArrayList<>(
            unless(
                unused(candidate) || !contacts.isEmpty(),
                "contacts",
                "nobody to tell",
                "name at least one contact"));
    for (int i = 0; i < contacts.size(); i++) {
      String field = "contacts[" + i + "]";
      findings.addAll(
          unless(
              !contacts.get(i).channels().isEmpty(),
              field + ".channels",
              "no way to tell this contact",
              "give a webhook, an e-mail address or a phone number"));
      findings.addAll(
          unless(
              seen.add(contacts.get(i).contactId()),
              field + ".contactId",
              "given twice",
              "every contact has an id of its own"));
    }
    return findings;
  }

  private static List<Finding> channels(
      Candidate<OrganisationContent> candidate, Registry registry) {
    List<Finding> findings = new ArrayList<>();
    List<OrganisationContact> contacts = candidate.content().contacts();
    for (int i = 0; i < contacts.size(); i++) {
      for (int j = 0; j < contacts.get(i).channels().size(); j++) {
        findings.addAll(
            ChannelAddress.flaws(
                "contacts[" + i + "].channels[" + j + "].address",
                contacts.get(i).channels().get(j),
                candidate.content().synthetic()));
      }
    }
    return findings;
  }

  private static List<Finding> verified(
      Candidate<OrganisationContent> candidate, Registry registry) {
    List<Finding> findings = new ArrayList<>();
    List<OrganisationContact> contacts = candidate.content().contacts();
    for (int i = 0; i < contacts.size(); i++) {
      findings.addAll(
          unless(
              !contacts.get(i).verifiedOn().isAfter(registry.today()),
              "contacts[" + i + "].verifiedOn",
              "in the future",
              "the day somebody last reached this contact"));
    }
    return findings;
  }

  private static List<Finding> vetted(Candidate<OrganisationContent> candidate, Registry registry) {
    return unless(
        provider(candidate) || candidate.content().vettedUntil() == null,
        "vettedUntil",
        "no agency has it",
        "leave it out");
  }

  private static List<Finding> services(
      Candidate<OrganisationContent> candidate, Registry registry) {
    List<ProvidedService> services = candidate.content().services();
    List<Finding> findings =
        new ArrayList<>(
            unless(
                unused(candidate) || provider(candidate) != services.isEmpty(),
                "services",
                "every vetted provider has some, and no agency",
                "what people can be referred for"));
    for (int i = 0; i < services.size(); i++) {
      findings.addAll(
          ServiceShape.flaws("services[" + i + "]", services.get(i), !unused(candidate)));
    }
    return findings;
  }
}
