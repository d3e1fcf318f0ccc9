package org.waylight.triage.assessment.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** What the words of all messages of a situation lean to, whatever their order. */
final class Leanings {
  private final Map<String, Lean> all = new TreeMap<>();

  /**
   * One leaning of the whole situation.
   *
   * @param margin how much more it is than what is needed; negative: too little
   */
  record Lean(String towards, double margin, List<Evidence> evidence) {
    /** What stands after the colon. */
    String value() {
      return towards.substring(towards.indexOf(':') + 1);
    }
  }

  Leanings(List<MessageReading> messages) {
    Map<UUID, MessageReading> eachOnce = new TreeMap<>();
    messages.forEach(message -> eachOnce.put(message.messageId(), message));
    Map<String, List<Piece>> pieces = new TreeMap<>();
    for (MessageReading message : eachOnce.values()) {
      for (Leaning leaning : message.leanings()) {
        pieces
            .computeIfAbsent(leaning.towards(), any -> new ArrayList<>())
            .add(new Piece(message, leaning));
      }
    }
    pieces.forEach((towards, those) -> all.put(towards, lean(towards, those)));
  }

  private record Piece(MessageReading message, Leaning leaning) {
    Stream<Evidence> evidence() {
      return leaning.telling().stream()
          .map(
              word ->
                  new Evidence(leaning.reference(), message.messageId(), word.start(), word.end()));
    }
  }

  private static Lean lean(String towards, List<Piece> pieces) {
    boolean onlyRaises = pieces.getFirst().leaning().onlyRaises();
    double weight =
        pieces.stream()
            .mapToDouble(piece -> piece.leaning().weight())
            .map(one -> onlyRaises ? Math.max(0, one) : one)
            .sum();
    double needed =
        pieces.stream().mapToDouble(piece -> piece.leaning().needed()).min().orElseThrow();
    return new Lean(
        towards,
        weight - needed,
        pieces.stream()
            .filter(piece -> piece.leaning().weight() > 0)
            .flatMap(Piece::evidence)
            .sorted(
                comparing(Evidence::messageId)
                    .thenComparing(Evidence::start)
                    .thenComparing(Evidence::end))
            .toList());
  }

  /** The leaning, if the words carry it. */
  Optional<Lean> concluded(String towards) {
    return Optional.ofNullable(all.get(towards)).filter(lean -> lean.margin() >= 0);
  }

  /** Of all values of a kind the one the words lean to most; none where no words were weighed. */
  Optional<Lean> most(String kind) {
    return all.values().stream()
        .filter(lean -> lean.towards().startsWith(kind + ":"))
        .max(comparingDouble(Lean::margin).thenComparing(Lean::towards));
  }
}
