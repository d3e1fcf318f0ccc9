package org.waylight.protocol.inbound.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.ContactChannel;
import org.waylight.contracts.v1.DeliveryChannel;
import org.waylight.contracts.v1.OrganisationContact;

/**
 * Understands the contacts of an HSDS organization. Its own e-mail address and phones are a contact
 * too. A number or address nobody can be reached at is no channel. One that nobody says to have
 * verified counts as never verified, so it is stale and not used (PRO-4).
 */
final class ContactReading {
  /** The role of the organization's own e-mail address and phones. */
  static final String OFFICE = "Office";

  private static final LocalDate NEVER = LocalDate.EPOCH;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}");
  private static final int LONGEST_ROLE = 120;
  private static final int MOST_CHANNELS = 10;

  private ContactReading() {}

  static List<OrganisationContact> read(ObjectNode organization, List<OrganisationContact> known) {
    Map<UUID, OrganisationContact> contacts = new LinkedHashMap<>();
    for (ObjectNode contact : Fields.objects(organization, "contacts")) {
      add(contact, id(contact), role(contact), known, contacts);
    }
    String text = Fields.text(organization, "id");
    UUID office = UUID.fromString(Vocabulary.id(text + " office"));
    add(organization, office, OFFICE, known, contacts);
    return List.copyOf(contacts.values());
  }

  private static void add(
      ObjectNode holder,
      UUID id,
      String role,
      List<OrganisationContact> known,
      Map<UUID, OrganisationContact> contacts) {
    List<ContactChannel> channels = channels(holder);
    if (!channels.isEmpty()) {
      contacts.putIfAbsent(
          id, new OrganisationContact(id, role, channels, verifiedOn(holder, id, known)));
    }
  }

  private static UUID id(ObjectNode contact) {
    return Fields.uuid(contact, "id")
        .orElseGet(() -> UUID.fromString(Vocabulary.id("contact " + Fields.text(contact, "id"))));
  }

  private static String role(ObjectNode contact) {
    String role =
        Optional.ofNullable(Fields.text(contact, "title"))
            .or(() -> Optional.ofNullable(Fields.text(contact, "department")))
            .or(() -> Optional.ofNullable(Fields.text(contact, "name")))
            .orElse("Contact");
    return role.length() > LONGEST_ROLE ? role.substring(0, LONGEST_ROLE) : role;
  }

  private static LocalDate verifiedOn(ObjectNode holder, UUID id, List<OrganisationContact> known) {
    return Vocabulary.value(holder, Vocabulary.VERIFIED_ON)
        .map(LocalDate::parse)
        .or(
            () ->
                known.stream()
                    .filter(contact -> contact.contactId().equals(id))
                    .map(OrganisationContact::verifiedOn)
                    .findFirst())
        .orElse(NEVER);
  }

  private static List<ContactChannel> channels(ObjectNode holder) {
    List<ContactChannel> channels = new ArrayList<>();
    for (ObjectNode phone : Fields.objects(holder, "phones")) {
      String number = e164(phone);
      if (number != null && !"fax".equalsIgnoreCase(Fields.text(phone, "type"))) {
        channels.add(new ContactChannel(DeliveryChannel.PHONE, number));
      }
    }
    String email = Fields.text(holder, "email");
    if (email != null && EMAIL.matcher(email).matches()) {
      channels.add(new ContactChannel(DeliveryChannel.EMAIL, email));
    }
    return channels.stream().distinct().limit(MOST_CHANNELS).toList();
  }

  /** In E.164; quotes around a number, as the specification's own sample has them, are ignored. */
  private static @Nullable String e164(JsonNode phone) {
    String text = Fields.text(phone, "number");
    try {
      PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
      return text == null
          ? null
          : numbers.format(numbers.parse(text.replace("\"", ""), "US"), PhoneNumberFormat.E164);
    } catch (NumberParseException e) {
      return null;
    }
  }
}
