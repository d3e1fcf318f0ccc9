package org.waylight.referral.matching.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.RecipientKind;

/** The protocols of one place: a row of mandates and a row of options per kind of recipient. */
final class PlaceProtocols {
  static final PlaceProtocols NONE = new PlaceProtocols(Map.of(), Map.of());

  private final Map<RecipientKind, Row> mandates;
  private final Map<RecipientKind, Row> options;

  private PlaceProtocols(Map<RecipientKind, Row> mandates, Map<RecipientKind, Row> options) {
    this.mandates = mandates;
    this.options = options;
  }

  Row mandates(RecipientKind kind) {
    return mandates.getOrDefault(kind, Row.EMPTY);
  }

  Row options(RecipientKind kind) {
    return options.getOrDefault(kind, Row.EMPTY);
  }

  boolean isEmpty() {
    return mandates.isEmpty() && options.isEmpty();
  }

  /** The place's protocols without some and with others. */
  PlaceProtocols with(Set<UUID> gone, List<ProtocolPublished> added) {
    List<ProtocolPublished> all = new ArrayList<>(added);
    for (Map<RecipientKind, Row> rows : List.of(mandates, options)) {
      for (Row row : rows.values()) {
        for (ProtocolPublished protocol : row.all()) {
          if (!gone.contains(protocol.protocolId())) {
            all.add(protocol);
          }
        }
      }
    }
    all.sort(Specificity.MOST_SPECIFIC_FIRST);
    return new PlaceProtocols(rows(all, true), rows(all, false));
  }

  private static Map<RecipientKind, Row> rows(List<ProtocolPublished> ordered, boolean mandated) {
    Map<RecipientKind, List<ProtocolPublished>> byKind = new EnumMap<>(RecipientKind.class);
    for (ProtocolPublished protocol : ordered) {
      if (protocol.mandated() == mandated) {
        byKind.computeIfAbsent(protocol.recipientKind(), kind -> new ArrayList<>()).add(protocol);
      }
    }
    Map<RecipientKind, Row> rows = new EnumMap<>(RecipientKind.class);
    byKind.forEach((kind, protocols) -> rows.put(kind, new Row(protocols)));
    return rows;
  }
}
