package org.waylight.referral.delivery.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.waylight.contracts.v1.OrganisationContact;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.referral.registry.application.FreshRegistry;

/** What to call a recipient and its desks, in a script. */
@ApplicationScoped
public class RecipientNames {
  private final FreshRegistry registry;

  @Inject
  public RecipientNames(FreshRegistry registry) {
    this.registry = registry;
  }

  String nameOf(UUID organisation) {
    return registry
        .known()
        .organisation(organisation)
        .map(OrganisationPublished::name)
        .orElse("the recipient");
  }

  String roleOf(UUID organisation, UUID contactId) {
    return registry.known().organisation(organisation).stream()
        .flatMap(known -> known.contacts().stream())
        .filter(contact -> contact.contactId().equals(contactId))
        .map(OrganisationContact::role)
        .findFirst()
        .orElse("the desk");
  }
}
