package org.waylight.protocol.inbound;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.waylight.contracts.v1.ContactChannel;
import org.waylight.contracts.v1.DeliveryChannel;
import org.waylight.contracts.v1.OrganisationContact;

/**
 * A desk or person at an organisation in JSON.
 *
 * @param contactId chosen by the editor's program, and kept
 * @param channels in the order they are tried
 * @param verifiedOn the day somebody last reached this contact (PRO-4)
 */
public record ContactBody(
    @NotNull UUID contactId,
    @NotBlank @Size(max = 120) String role,
    @NotNull @Size(max = 10) List<@NotNull @Valid ChannelBody> channels,
    @NotNull LocalDate verifiedOn) {
  OrganisationContact toContact() {
    return new OrganisationContact(
        contactId, role, channels.stream().map(ChannelBody::toChannel).toList(), verifiedOn);
  }

  static ContactBody of(OrganisationContact contact) {
    return new ContactBody(
        contact.contactId(),
        contact.role(),
        contact.channels().stream().map(ChannelBody::of).toList(),
        contact.verifiedOn());
  }

  /**
   * One way to tell the contact that a report waits.
   *
   * @param address an https URL, an e-mail address or a phone number in E.164
   */
  public record ChannelBody(
      @NotNull DeliveryChannel channel, @NotBlank @Size(max = 500) String address) {
    ContactChannel toChannel() {
      return new ContactChannel(channel, address);
    }

    static ChannelBody of(ContactChannel channel) {
      return new ChannelBody(channel.channel(), channel.address());
    }
  }
}
