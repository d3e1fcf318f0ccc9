package org.waylight.referral.matching.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.reverseOrder;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.contracts.v1.ProtocolConditions;
import org.waylight.contracts.v1.ProtocolPublished;

/** A protocol that fits a case. */
record Candidate(ProtocolPublished protocol) {
  private record Measure(
      String winsBy, Comparator<Candidate> order, Function<Candidate, String> shows) {}

  /** PRO-2: the most specific protocol wins; each measure decides only where those above tie. */
  private static final List<Measure> MEASURES =
      List.of(
          new Measure(
              "narrower geography",
              comparing(Candidate::level, reverseOrder()),
              candidate -> candidate.level().name()),
          new Measure(
              "narrower topic",
              comparingInt(Candidate::topicBreadth),
              candidate ->
                  candidate.protocol.topics().isEmpty()
                      ? "any topic"
                      : candidate.protocol.topics().size() + " topics"),
          new Measure(
              "more conditions",
              comparing(Candidate::conditions, reverseOrder()),
              candidate -> candidate.conditions() + " conditions"),
          new Measure(
              "in force since later",
              comparing(candidate -> candidate.protocol.effectiveFrom(), reverseOrder()),
              candidate -> candidate.protocol.effectiveFrom().toString()),
          new Measure(
              "order of ids, for the same answer every time",
              comparing(candidate -> candidate.protocol.protocolId()),
              candidate -> candidate.protocol.protocolId().toString()));

  /** The order of PRO-2, most specific first. */
  static final Comparator<Candidate> MOST_SPECIFIC_FIRST =
      MEASURES.stream().map(Measure::order).reduce(Comparator::thenComparing).orElseThrow();

  /** PRO-3: why this one came before the other. */
  String beats(Candidate other) {
    return MEASURES.stream()
        .filter(measure -> measure.order.compare(this, other) < 0)
        .findFirst()
        .map(
            measure ->
                "%s: %s before %s"
                    .formatted(
                        measure.winsBy, measure.shows.apply(this), measure.shows.apply(other)))
        .orElse("the same protocol");
  }

  GeographyLevel level() {
    return protocol.geography().level();
  }

  private int topicBreadth() {
    return protocol.topics().isEmpty() ? Integer.MAX_VALUE : protocol.topics().size();
  }

  private int conditions() {
    ProtocolConditions asks = protocol.conditions();
    return (int)
        Stream.of(
                asks.victimAgeBands(),
                asks.types(),
                asks.signalerKinds(),
                asks.urgencies(),
                asks.venues(),
                asks.languages())
            .filter(part -> part != null && !part.isEmpty())
            .count();
  }
}
