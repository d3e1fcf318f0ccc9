package org.waylight.protocol.inbound.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.waylight.protocol.application.ReadDirectory;

/** Everything the directory shows, in the shapes of HSDS, one object at a time. */
@ApplicationScoped
class Listing {
  private final ReadDirectory directory;

  @Inject
  Listing(ReadDirectory directory) {
    this.directory = directory;
  }

  void services(Filter filter, Consumer<ObjectNode> reader) {
    directory.forEach(
        provider -> {
          if (filter.changedAt(provider.changedAt())) {
            for (ObjectNode service : ProviderWriting.services(provider)) {
              if (filter.organization(service.path("organization")) && filter.object(service)) {
                reader.accept(service);
              }
            }
          }
        });
  }

  void organizations(Filter filter, Consumer<ObjectNode> reader) {
    directory.forEach(
        provider -> {
          List<ObjectNode> services =
              filter.changedAt(provider.changedAt())
                  ? ProviderWriting.services(provider)
                  : List.of();
          if (!services.isEmpty()
              && services.getFirst().get("organization") instanceof ObjectNode organization
              && filter.organization(organization)
              && filter.object(organization)) {
            organization.put("last_modified", provider.changedAt().toString());
            reader.accept(organization);
          }
        });
  }

  /**
   * Services at places, each with its service; of confidential places nothing but that they are.
   */
  void serviceAtLocations(Filter filter, Consumer<ObjectNode> reader) {
    services(
        new Filter(null, null, null, filter.organizationId(), filter.modifiedAfter(), null, null),
        service -> {
          for (ObjectNode at : Fields.objects(service, "service_at_locations")) {
            at.set("service", Shape.LIST.of(service));
            if (filter.object(at)) {
              reader.accept(at);
            }
          }
        });
  }

  /** Waylight's own terms and those the files brought, each once. */
  void terms(Consumer<ObjectNode> reader) {
    Map<String, ObjectNode> terms = new LinkedHashMap<>();
    for (String code : Vocabulary.codes()) {
      terms.put(Vocabulary.id(code), Vocabulary.term(code));
    }
    services(Filter.NONE, service -> collectTerms(service, terms));
    terms.values().forEach(reader);
  }

  private static void collectTerms(JsonNode node, Map<String, ObjectNode> terms) {
    String id = Fields.text(node.path("taxonomy_term"), "id");
    if (id != null && node.get("taxonomy_term") instanceof ObjectNode term) {
      terms.putIfAbsent(id, term);
    }
    node.forEach(child -> collectTerms(child, terms));
  }

  /** The taxonomies of the terms, each once. */
  void taxonomies(Consumer<ObjectNode> reader) {
    Set<String> seen = new HashSet<>();
    terms(
        term -> {
          String id = Fields.text(term.path("taxonomy_detail"), "id");
          if (id != null && seen.add(id) && term.get("taxonomy_detail") instanceof ObjectNode one) {
            reader.accept(one);
          }
        });
  }
}
