package org.waylight.protocol.inbound.hsds;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waylight.contracts.v1.Need;

/**
 * What HSDS has no field for, said in attributes with terms of a taxonomy of Waylight's own. A term
 * is known by its code, or by its id, which is the name-based UUID (version 3) of the code's bytes.
 */
final class Vocabulary {
  /** Of a location: nothing of it but that it exists is taken in or given out (PRO-5). */
  static final String CONFIDENTIAL = "waylight:confidential";

  /** Of an organization: the last day it may be used without being vetted again (PRO-4). */
  static final String VETTED_UNTIL = "waylight:vetted-until";

  /** Of a contact: the day somebody last reached it (PRO-4). */
  static final String VERIFIED_ON = "waylight:verified-on";

  /** Of a service area: level;country;state;county;city;zip;tribal land. */
  static final String AREA = "waylight:area";

  /** Of a schedule: its time zone's name in IANA's database, such as America/Chicago (PRO-5). */
  static final String TIME_ZONE = "waylight:time-zone";

  private static final String NEED = "waylight:need:";
  private static final String NAME = "waylight";

  private Vocabulary() {}

  static String need(Need need) {
    return NEED + need.name();
  }

  static String id(String code) {
    return UUID.nameUUIDFromBytes(code.getBytes(UTF_8)).toString();
  }

  /** Whether the attribute's term is this one. */
  static boolean says(JsonNode attribute, String code) {
    JsonNode term = attribute.path("taxonomy_term");
    return code.equals(Fields.text(term, "code"))
        || id(code).equals(Fields.text(term, "id"))
        || id(code).equals(Fields.text(attribute, "taxonomy_term_id"));
  }

  /** The value of an object's attribute with this term. */
  static Optional<String> value(JsonNode object, String code) {
    return Fields.objects(object, "attributes").stream()
        .filter(attribute -> says(attribute, code))
        .findFirst()
        .map(attribute -> Optional.ofNullable(Fields.text(attribute, "value")).orElse(""));
  }

  /** Whether a location is marked; only a plain {@code false} takes the mark back. */
  static boolean isConfidential(JsonNode location) {
    return value(location, CONFIDENTIAL).filter(value -> !value.equals("false")).isPresent();
  }

  /** An attribute with this term. */
  static ObjectNode attribute(String linkEntity, String linkId, String code, String value) {
    ObjectNode attribute = JsonNodeFactory.instance.objectNode();
    attribute.put("id", id(linkId + " " + code + " " + value));
    attribute.put("link_id", linkId);
    attribute.put("link_entity", linkEntity);
    attribute.put("link_type", NAME);
    attribute.put("taxonomy_term_id", id(code));
    attribute.put("value", value);
    attribute.set("taxonomy_term", term(code));
    return attribute;
  }

  /** A term as HSDS has it. */
  static ObjectNode term(String code) {
    ObjectNode term = JsonNodeFactory.instance.objectNode();
    term.put("id", id(code));
    term.put("code", code);
    term.put("name", code.substring(NAME.length() + 1));
    term.put("description", "Waylight's own; see docs/directory.md of Waylight.");
    term.put("taxonomy", NAME);
    term.set("taxonomy_detail", taxonomy());
    return term;
  }

  /** Waylight's taxonomy as HSDS has it. */
  static ObjectNode taxonomy() {
    ObjectNode taxonomy = JsonNodeFactory.instance.objectNode();
    taxonomy.put("id", id(NAME));
    taxonomy.put("name", NAME);
    taxonomy.put(
        "description", "Vetting, needs, areas and confidentiality as Waylight keeps them.");
    return taxonomy;
  }

  /** Every term. */
  static List<String> codes() {
    List<String> codes =
        new ArrayList<>(List.of(CONFIDENTIAL, VETTED_UNTIL, VERIFIED_ON, AREA, TIME_ZONE));
    for (Need need : Need.values()) {
      codes.add(need(need));
    }
    return codes;
  }
}
