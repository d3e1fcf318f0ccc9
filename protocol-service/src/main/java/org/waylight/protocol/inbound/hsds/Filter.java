package org.waylight.protocol.inbound.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which services or organizations somebody asks for; what is absent asks nothing, the rest all. */
record Filter(
    @Nullable String search,
    @Nullable String taxonomyTermId,
    @Nullable String taxonomyId,
    @Nullable String organizationId,
    @Nullable Instant modifiedAfter,
    @Nullable String postcode,
    @Nullable Near near) {
  /** Everything. */
  static final Filter NONE = new Filter(null, null, null, null, null, null, null);

  /** Whether a provider last changed at this time is asked for. */
  boolean changedAt(Instant at) {
    return modifiedAfter == null || at.isAfter(modifiedAfter);
  }

  /** Whether an organization is asked for. */
  boolean organization(JsonNode organization) {
    return organizationId == null || organizationId.equals(Fields.text(organization, "id"));
  }

  /** Whether what is inside a service, organization or location is asked for. */
  boolean object(JsonNode object) {
    return (search == null || mentions(object, search.toLowerCase(Locale.ROOT)))
        && (taxonomyTermId == null || classified(object, taxonomyTermId))
        && (taxonomyId == null || ofTaxonomy(object, taxonomyId))
        && (postcode == null || at(object, postcode))
        && (near == null || near.holds(object));
  }

  private static boolean mentions(JsonNode object, String words) {
    return mentionedBy(object, words) || mentionedBy(object.path("organization"), words);
  }

  private static boolean mentionedBy(JsonNode object, String words) {
    for (String field : new String[] {"name", "alternate_name", "description"}) {
      String text = Fields.text(object, field);
      if (text != null && text.toLowerCase(Locale.ROOT).contains(words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean classified(JsonNode object, String term) {
    for (JsonNode attribute : object.path("attributes")) {
      if (term.equals(Fields.text(attribute, "taxonomy_term_id"))
          || term.equals(Fields.text(attribute.path("taxonomy_term"), "id"))) {
        return true;
      }
    }
    return any(object, child -> classified(child, term));
  }

  private static boolean ofTaxonomy(JsonNode object, String taxonomy) {
    JsonNode term = object.path("taxonomy_term");
    return taxonomy.equals(Fields.text(term, "taxonomy_id"))
        || taxonomy.equals(Fields.text(term.path("taxonomy_detail"), "id"))
        || any(object, child -> ofTaxonomy(child, taxonomy));
  }

  /** In the address of a place that is not confidential, or as an area it serves. */
  private static boolean at(JsonNode object, String postcode) {
    return Objects.equals(postcode, Fields.text(object, "postal_code"))
        || Vocabulary.value(object, Vocabulary.AREA)
            .flatMap(AreaText::read)
            .filter(area -> postcode.equals(area.zip()))
            .isPresent()
        || any(object, child -> at(child, postcode));
  }

  private static boolean any(JsonNode object, Predicate<JsonNode> asked) {
    for (JsonNode child : object) {
      if (asked.test(child)) {
        return true;
      }
    }
    return false;
  }
}
