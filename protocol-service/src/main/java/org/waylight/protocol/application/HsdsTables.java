package org.waylight.protocol.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the tables of HSDS 3.1 hang together (Open Referral, tabular representation): which column of
 * a table names a row of another, and under which name the JSON representation nests it.
 */
public final class HsdsTables {
  private static final String ANY = "*";

  /** Rows that belong to the row their column names: table, column, the other's table, member. */
  private static final String BELONGS =
      """
      phones location_id locations phones
      phones service_id services phones
      phones organization_id organizations phones
      phones contact_id contacts phones
      phones service_at_location_id service_at_location phones
      contacts organization_id organizations contacts
      contacts service_id services contacts
      contacts service_at_location_id service_at_location contacts
      contacts location_id locations contacts
      addresses location_id locations addresses
      locations organization_id organizations locations
      accessibility location_id locations accessibility
      languages service_id services languages
      languages location_id locations languages
      languages phone_id phones languages
      schedules service_id services schedules
      schedules location_id locations schedules
      schedules service_at_location_id service_at_location schedules
      service_areas service_id services service_areas
      service_areas service_at_location_id service_at_location service_areas
      service_at_location service_id services service_at_locations
      service_capacity service_id services capacities
      cost_options service_id services cost_options
      required_documents service_id services required_documents
      funding organization_id organizations funding
      funding service_id services funding
      organization_identifiers organization_id organizations organization_identifiers
      programs organization_id organizations programs
      url organization_id organizations additional_websites
      url service_id services additional_urls
      attributes link_id * attributes
      metadata resource_id * metadata
      """;

  /** Rows that a row names and carries in itself. */
  private static final String CARRIES =
      """
      services organization_id organizations organization
      services program_id programs program
      service_at_location location_id locations location
      service_capacity unit_id units unit
      attributes taxonomy_term_id taxonomy_terms taxonomy_term
      taxonomy_terms taxonomy_id taxonomies taxonomy_detail
      """;

  private static final List<Link> LINKS = links(BELONGS);
  private static final Map<String, List<Named>> NAMED = named();
  private static final Set<String> TABLES =
      Set.of(
          "accessibility",
          "addresses",
          "attributes",
          "contacts",
          "cost_options",
          "funding",
          "languages",
          "locations",
          "meta_table_descriptions",
          "metadata",
          "organization_identifiers",
          "organizations",
          "phones",
          "programs",
          "required_documents",
          "schedules",
          "service_areas",
          "service_at_location",
          "service_capacity",
          "services",
          "taxonomies",
          "taxonomy_terms",
          "units",
          "url");

  private HsdsTables() {}

  /** Whether HSDS has a table of this name. */
  public static boolean isTable(String name) {
    return TABLES.contains(name);
  }

  /** The key of a row. */
  public static String key(String table, String id) {
    return table + ":" + id;
  }

  /** The table of a key. */
  public static String tableOf(String key) {
    return key.substring(0, key.indexOf(':'));
  }

  /**
   * The keys of the rows that this one belongs to.
   *
   * @param columns its values by column
   */
  public static List<String> parents(String table, Map<String, String> columns) {
    List<String> parents = new ArrayList<>();
    for (Link link : LINKS) {
      String id = columns.get(link.column());
      if (link.table().equals(table) && id != null) {
        if (link.other().equals(ANY)) {
          TABLES.forEach(other -> parents.add(key(other, id)));
        } else {
          parents.add(key(link.other(), id));
        }
      }
    }
    return parents;
  }

  /** What a row of the table names and carries in itself. */
  public static List<Named> namedBy(String table) {
    return NAMED.getOrDefault(table, List.of());
  }

  /** Under which name rows of one table nest in the other's; null: they do not. */
  public static @Nullable String memberIn(String parentTable, String table) {
    return LINKS.stream()
        .filter(link -> link.table().equals(table))
        .filter(link -> link.other().equals(parentTable) || link.other().equals(ANY))
        .map(Link::member)
        .findFirst()
        .orElse(null);
  }

  /** A column that names a row of another table, nested under {@code member}. */
  public record Named(String column, String table, String member) {
    /** The key of the row it names. */
    public String key(String id) {
      return HsdsTables.key(table, id);
    }
  }

  private record Link(String table, String column, String other, String member) {}

  private static List<Link> links(String text) {
    return text.lines()
        .map(line -> line.split(" "))
        .map(part -> new Link(part[0], part[1], part[2], part[3]))
        .toList();
  }

  private static Map<String, List<Named>> named() {
    SequencedMap<String, List<Named>> named = new LinkedHashMap<>();
    for (Link link : links(CARRIES)) {
      named
          .computeIfAbsent(link.table(), _ -> new ArrayList<>())
          .add(new Named(link.column(), link.other(), link.member()));
    }
    return named;
  }
}
