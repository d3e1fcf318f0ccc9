package org.waylight.referral.matching.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.RecipientKind;

/**
 * The protocols of one place in one row: by kind of recipient, mandates before options, then in the
 * order of PRO-2. One row, because a case pays for every part of memory it has to fetch.
 */
final class PlaceProtocols {
  static final PlaceProtocols NONE = new PlaceProtocols(List.of());

  private static final int GROUPS = 2 * RecipientKind.values().length;
  private static final Comparator<ProtocolPublished> BY_GROUP =
      Comparator.<ProtocolPublished>comparingInt(
              protocol -> group(protocol.recipientKind(), protocol.mandated()))
          .thenComparing(Specificity.MOST_SPECIFIC_FIRST);

  private final Row row;

  /** Where each group begins; the next one's beginning is its end. */
  private final int[] starts = new int[GROUPS + 1];

  private PlaceProtocols(List<ProtocolPublished> ordered) {
    row = new Row(ordered);
    for (ProtocolPublished protocol : ordered) {
      starts[group(protocol.recipientKind(), protocol.mandated()) + 1]++;
    }
    for (int group = 0; group < GROUPS; group++) {
      starts[group + 1] += starts[group];
    }
  }

  private static int group(RecipientKind kind, boolean mandated) {
    return 2 * kind.ordinal() + (mandated ? 0 : 1);
  }

  Row row() {
    return row;
  }

  int start(RecipientKind kind, boolean mandated) {
    return starts[group(kind, mandated)];
  }

  int end(RecipientKind kind, boolean mandated) {
    return starts[group(kind, mandated) + 1];
  }

  boolean isEmpty() {
    return starts[GROUPS] == 0;
  }

  /** The place's protocols without some and with others. */
  PlaceProtocols with(Set<UUID> gone, List<ProtocolPublished> added) {
    List<ProtocolPublished> all = new ArrayList<>(added);
    for (ProtocolPublished protocol : row.all()) {
      if (!gone.contains(protocol.protocolId())) {
        all.add(protocol);
      }
    }
    all.sort(BY_GROUP);
    return new PlaceProtocols(all);
  }
}
