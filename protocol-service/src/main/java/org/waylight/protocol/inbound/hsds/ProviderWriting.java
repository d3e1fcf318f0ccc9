package org.waylight.protocol.inbound.hsds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.ContactChannel;
import org.waylight.contracts.v1.DeliveryChannel;
import org.waylight.contracts.v1.OrganisationContact;
import org.waylight.contracts.v1.ProvidedService;
import org.waylight.platform.json.EventJson;
import org.waylight.protocol.application.ListedProvider;
import org.waylight.protocol.domain.OrganisationContent;

/** Writes a provider as HSDS has it: full service objects with the organization inside. */
final class ProviderWriting {
  private ProviderWriting() {}

  /** Its services, those first that it offers, then those the file named as not active. */
  static List<ObjectNode> services(ListedProvider provider) {
    Map<UUID, ObjectNode> kept = new LinkedHashMap<>();
    provider.sources().forEach((id, json) -> kept.put(id, object(json)));
    List<ObjectNode> written = new ArrayList<>();
    for (ProvidedService service : provider.content().services()) {
      written.add(service(provider, service, kept.remove(service.serviceId())));
    }
    for (ObjectNode other : kept.values()) {
      if (!"active".equals(Fields.text(other, "status"))) {
        finish(provider, other, organization(provider, other, false));
        written.add(other);
      }
    }
    return written;
  }

  private static ObjectNode service(
      ListedProvider provider, ProvidedService is, @Nullable ObjectNode source) {
    boolean fresh = source == null;
    ObjectNode document = source == null ? JsonNodeFactory.instance.objectNode() : source;
    ProvidedService said = fresh ? null : ServiceReading.read(document, null);
    if (fresh) {
      document.put("id", is.serviceId().toString());
      document.put("status", "active");
      document.putObject("organization");
    }
    boolean changed = ServiceWriting.onto(document, said, is);
    changed |= organization(provider, document, fresh);
    finish(provider, document, changed);
    return document;
  }

  /** Once more, so that nothing confidential leaves even if it had been kept (PRO-5). */
  private static void finish(ListedProvider provider, ObjectNode document, boolean changed) {
    if (changed || !document.has("last_modified")) {
      document.put("last_modified", provider.changedAt().toString());
    }
    Confidential.takeOut(document, Set.of());
  }

  private static boolean organization(ListedProvider provider, ObjectNode document, boolean fresh) {
    OrganisationContent is = provider.content();
    if (!(document.get("organization") instanceof ObjectNode organization)) {
      return false;
    }
    String id = provider.id().toString();
    boolean changed = fresh;
    if (fresh) {
      organization.put("id", id);
      organization.put("description", "A provider of Waylight's directory.");
    }
    if (!is.name().equals(Fields.text(organization, "name"))) {
      organization.put("name", is.name());
      changed = true;
    }
    String vetted = String.valueOf(is.vettedUntil());
    if (!vetted.equals(Vocabulary.value(organization, Vocabulary.VETTED_UNTIL).orElse(null))) {
      ArrayNode others = JsonNodeFactory.instance.arrayNode();
      for (JsonNode attribute : organization.path("attributes")) {
        if (!Vocabulary.says(attribute, Vocabulary.VETTED_UNTIL)) {
          others.add(attribute);
        }
      }
      others.add(Vocabulary.attribute("organization", id, Vocabulary.VETTED_UNTIL, vetted));
      organization.set("attributes", others);
      changed = true;
    }
    if (fresh || !ContactReading.read(organization, List.of()).equals(is.contacts())) {
      organization.remove(List.of("email", "phones"));
      ArrayNode contacts = organization.putArray("contacts");
      is.contacts().forEach(contact -> contact(contacts.addObject(), contact));
      changed = true;
    }
    return changed;
  }

  /** A webhook is the way of reports, not of people: it stays here. */
  private static void contact(ObjectNode node, OrganisationContact contact) {
    String id = contact.contactId().toString();
    node.put("id", id);
    node.put("title", contact.role());
    ArrayNode phones = node.putArray("phones");
    for (ContactChannel channel : contact.channels()) {
      if (channel.channel() == DeliveryChannel.EMAIL) {
        node.put("email", channel.address());
      } else if (channel.channel() == DeliveryChannel.PHONE) {
        ObjectNode phone = phones.addObject();
        phone.put("id", Vocabulary.id(id + " " + channel.address()));
        phone.put("number", channel.address());
      }
    }
    node.putArray("attributes")
        .add(
            Vocabulary.attribute(
                "contact", id, Vocabulary.VERIFIED_ON, contact.verifiedOn().toString()));
  }

  private static ObjectNode object(String json) {
    try {
      return EventJson.mapper().readValue(json, ObjectNode.class);
    } catch (JsonProcessingException e) {
      e.clearLocation();
      throw new IllegalStateException("a kept service is no object");
    }
  }
}
