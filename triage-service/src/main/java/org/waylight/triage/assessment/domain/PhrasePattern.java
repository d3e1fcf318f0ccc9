package org.waylight.triage.assessment.domain;

import java.util.List;

/** What an indicator looks for, as a tree; {@link PhraseNotation} reads the written form. */
public sealed interface PhrasePattern {
  /** One word in its compared form. */
  record Exactly(String term) implements PhrasePattern {}

  /** Any word that starts like this: {@code threat*}. */
  record StartingWith(String stem) implements PhrasePattern {}

  /** One of several: {@code (a | b c)}. */
  record AnyOf(List<PhrasePattern> options) implements PhrasePattern {
    public AnyOf {
      options = List.copyOf(options);
    }
  }

  /** Side by side: {@code a b}. */
  record Adjacent(List<PhrasePattern> parts) implements PhrasePattern {
    public Adjacent {
      parts = List.copyOf(parts);
    }
  }

  /** In this order with at most so many words between: {@code a >3 b}. */
  record Before(PhrasePattern first, PhrasePattern second, int words) implements PhrasePattern {}

  /** In any order with at most so many words between: {@code a ~3 b}. */
  record Near(PhrasePattern one, PhrasePattern other, int words) implements PhrasePattern {}
}
