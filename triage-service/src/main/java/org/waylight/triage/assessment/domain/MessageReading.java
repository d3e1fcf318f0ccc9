package org.waylight.triage.assessment.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What was read in one message: its language, every indicator found, the places it names, and what
 * its words together lean to. It holds no text, but for the public names of places.
 */
public record MessageReading(
    UUID messageId,
    ReadLanguage language,
    List<Hit> hits,
    List<PlaceMention> places,
    List<Leaning> leanings) {
  public MessageReading {
    hits = List.copyOf(hits);
    // What was stored before places were read or words weighed has none.
    places = places == null ? List.of() : List.copyOf(places);
    leanings = leanings == null ? List.of() : List.copyOf(leanings);
  }

  /** A reading that names no place. */
  public MessageReading(UUID messageId, ReadLanguage language, List<Hit> hits) {
    this(messageId, language, hits, List.of(), List.of());
  }

  /** What may make a case urgent. */
  private static final Set<FindingKind> RISKS =
      EnumSet.of(FindingKind.READING, FindingKind.AGE, FindingKind.HELP);

  /**
   * This reading, and of an older one of the same text what spoke for urgency, each with the
   * indicator that found it then (TRI-2).
   */
  public MessageReading keepingRisksOf(MessageReading older) {
    Stream<Hit> risks =
        older.hits().stream()
            .map(hit -> hit.only(RISKS))
            .filter(hit -> !hit.speaksFor().isEmpty() && !hits.contains(hit));
    return new MessageReading(
        messageId,
        older.language(),
        Stream.concat(hits.stream(), risks).toList(),
        List.of(),
        leanings.stream().map(leaning -> strongerRisk(leaning, older)).toList());
  }

  private static Leaning strongerRisk(Leaning leaning, MessageReading older) {
    return older.leanings().stream()
        .filter(was -> was.isRisk() && was.towards().equals(leaning.towards()))
        .filter(was -> was.margin() > leaning.margin())
        .findFirst()
        .orElse(leaning);
  }
}
