package org.waylight.referral.delivery.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waylight.contracts.v1.ContactChannel;
import org.waylight.contracts.v1.DeliveryChannel;
import org.waylight.contracts.v1.OrganisationContact;

/** The ways to tell an organisation, in the order they are tried (RES-2). */
public record Route(List<Step> steps) {
  /** One channel of one contact. */
  public record Step(UUID contactId, ContactChannel channel) {}

  /** The channels of the usable contacts, in their order. */
  public static Route through(List<OrganisationContact> contacts) {
    return new Route(
        contacts.stream()
            .flatMap(
                contact ->
                    contact.channels().stream()
                        .map(channel -> new Step(contact.contactId(), channel)))
            .toList());
  }

  /** The steps by phone. */
  public Route byPhone() {
    return new Route(
        steps.stream().filter(step -> step.channel().channel() == DeliveryChannel.PHONE).toList());
  }

  /** The step to try, or nothing if all were tried. */
  public Optional<Step> at(int position) {
    return position < steps.size() ? Optional.of(steps.get(position)) : Optional.empty();
  }
}
