package org.waylight.triage.assessment.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Standing;

/** Readings and statements for tests, each just what a test is about. */
public final class Some {
  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private Some() {}

  /** An English message that speaks for these findings, each by an indicator of full weight. */
  public static MessageReading message(String... findings) {
    return message(UUID.randomUUID(), findings);
  }

  public static MessageReading message(UUID id, String... findings) {
    List<Hit> hits = new ArrayList<>();
    for (String finding : findings) {
      hits.add(hit("en." + finding.toLowerCase(Locale.ROOT) + "@1", 1, finding));
    }
    return new MessageReading(id, ReadLanguage.ENGLISH, hits);
  }

  public static Hit hit(String indicator, double weight, String... findings) {
    Set<Finding> speaksFor =
        Stream.of(findings).map(Finding::of).collect(Collectors.toUnmodifiableSet());
    return new Hit(indicator, speaksFor, weight, 3, 9);
  }

  public static MessageReading inLanguage(ReadLanguage language) {
    return new MessageReading(UUID.randomUUID(), language, List.of());
  }

  public static Stated stated(ReadingKind kind, Answer answer) {
    return with(Map.of(kind, answer), List.of(), Set.of());
  }

  public static Stated ages(Integer... ages) {
    return with(Map.of(), List.of(ages), Set.of());
  }

  public static Stated told(SignalerKind kind) {
    return with(Map.of(), List.of(), Set.of(kind));
  }

  private static Stated with(
      Map<ReadingKind, Answer> answers, List<Integer> ages, Set<SignalerKind> kinds) {
    return new Stated(answers, ages, false, false, false, false, null, kinds, false, 1, false);
  }

  public static ReadingDecision decision(ReadingKind kind, Answer value, UUID... considered) {
    return new ReadingDecision(
        kind, value, Standing.OVERRIDDEN, "ada", NOW, Set.of(considered), Answer.UNKNOWN);
  }

  public static Assessment assess(Stated stated, MessageReading... messages) {
    return Assessor.assess(List.of(messages), stated, List.of(), "en@1");
  }
}
