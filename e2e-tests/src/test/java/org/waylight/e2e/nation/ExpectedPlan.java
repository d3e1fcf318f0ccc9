package org.waylight.e2e.nation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.ProtocolConditions;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.Urgency;

/**
 * PRO-2 the slow way: every protocol is looked at for every place and topic, by FIPS code and
 * state; nothing of the index is used.
 */
final class ExpectedPlan {
  private static final Comparator<ProtocolPublished> NARROWEST =
      Comparator.comparing((ProtocolPublished one) -> -one.geography().level().ordinal())
          .thenComparing(one -> one.topics().isEmpty() ? 1_000 : one.topics().size())
          .thenComparing(one -> -conditions(one.conditions()))
          .thenComparing(ProtocolPublished::effectiveFrom, Comparator.reverseOrder())
          .thenComparing(ProtocolPublished::protocolId);

  private ExpectedPlan() {}

  /** Ids of the mandates and of the best option of each kind, for an urgent case of a minor. */
  static Set<UUID> of(List<ProtocolPublished> here, Topic topic, LocalDate today) {
    Set<UUID> plan = new HashSet<>();
    for (RecipientKind kind : RecipientKind.values()) {
      List<ProtocolPublished> options = new ArrayList<>();
      for (ProtocolPublished protocol : here) {
        if (protocol.recipientKind() != kind || !holds(protocol, topic, today)) {
          continue;
        }
        if (protocol.mandated()) {
          plan.add(protocol.protocolId());
        } else {
          options.add(protocol);
        }
      }
      options.stream().min(NARROWEST).map(ProtocolPublished::protocolId).ifPresent(plan::add);
    }
    return plan;
  }

  private static boolean holds(ProtocolPublished protocol, Topic topic, LocalDate today) {
    ProtocolConditions asks = protocol.conditions();
    return !protocol.effectiveFrom().isAfter(today)
        && protocol.effectiveTo() == null
        && (protocol.topics().isEmpty() || protocol.topics().contains(topic))
        && (asks.victimAgeBands().isEmpty() || asks.victimAgeBands().contains(AgeBand.MINOR))
        && (asks.urgencies().isEmpty() || asks.urgencies().contains(Urgency.URGENT))
        && asks.signalerKinds().isEmpty()
        && asks.types().isEmpty();
  }

  private static int conditions(ProtocolConditions asks) {
    return (asks.victimAgeBands().isEmpty() ? 0 : 1)
        + (asks.types().isEmpty() ? 0 : 1)
        + (asks.signalerKinds().isEmpty() ? 0 : 1)
        + (asks.urgencies().isEmpty() ? 0 : 1);
  }
}
