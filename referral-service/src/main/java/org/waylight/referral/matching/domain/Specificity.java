package org.waylight.referral.matching.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.reverseOrder;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.waylight.contracts.v1.ProtocolConditions;
import org.waylight.contracts.v1.ProtocolPublished;

/** Which of several protocols that fit a case comes first, and why. */
final class Specificity {
  private record Measure(
      String winsBy,
      Comparator<ProtocolPublished> order,
      Function<ProtocolPublished, String> shows) {}

  /** PRO-2: the most specific protocol wins; each measure decides only where those above tie. */
  private static final List<Measure> MEASURES =
      List.of(
          new Measure(
              "narrower geography",
              comparing(protocol -> protocol.geography().level(), reverseOrder()),
              protocol -> protocol.geography().level().name()),
          new Measure(
              "narrower topic",
              comparingInt(Specificity::topicBreadth),
              protocol ->
                  protocol.topics().isEmpty() ? "any topic" : protocol.topics().size() + " topics"),
          new Measure(
              "more conditions",
              comparingInt(protocol -> -conditions(protocol)),
              protocol -> conditions(protocol) + " conditions"),
          new Measure(
              "in force since later",
              comparing(ProtocolPublished::effectiveFrom, reverseOrder()),
              protocol -> protocol.effectiveFrom().toString()),
          new Measure(
              "order of ids, for the same answer every time",
              comparing(ProtocolPublished::protocolId),
              protocol -> protocol.protocolId().toString()));

  /** The order of PRO-2. */
  static final Comparator<ProtocolPublished> MOST_SPECIFIC_FIRST =
      MEASURES.stream().map(Measure::order).reduce(Comparator::thenComparing).orElseThrow();

  private Specificity() {}

  /** PRO-3: why one protocol came before another. */
  static String whyBefore(ProtocolPublished first, ProtocolPublished other) {
    for (Measure measure : MEASURES) {
      if (measure.order.compare(first, other) < 0) {
        return measure.winsBy
            + ": "
            + measure.shows.apply(first)
            + " before "
            + measure.shows.apply(other);
      }
    }
    return "the same protocol";
  }

  private static int topicBreadth(ProtocolPublished protocol) {
    return protocol.topics().isEmpty() ? Integer.MAX_VALUE : protocol.topics().size();
  }

  private static int conditions(ProtocolPublished protocol) {
    ProtocolConditions asks = protocol.conditions();
    return (asks.victimAgeBands().isEmpty() ? 0 : 1)
        + (asks.types().isEmpty() ? 0 : 1)
        + (asks.signalerKinds().isEmpty() ? 0 : 1)
        + (asks.urgencies().isEmpty() ? 0 : 1)
        + (asks.venues() == null ? 0 : 1)
        + (asks.languages() == null ? 0 : 1);
  }
}
