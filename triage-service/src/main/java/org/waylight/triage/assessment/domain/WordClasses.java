package org.waylight.triage.assessment.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Named classes of words, which patterns use as {@code $child}: what is said in twenty words is
 * written once. A class may use others; one that is unknown or uses itself is refused by its name.
 */
public final class WordClasses {
  /** For patterns that use no class. */
  public static final WordClasses NONE = new WordClasses(Map.of());

  private final Map<String, String> written;
  private final Map<String, PhrasePattern> read = new HashMap<>();
  private final Deque<String> reading = new ArrayDeque<>();

  /**
   * Reads all of them.
   *
   * @param written by name, in {@link PhraseNotation}
   * @throws IllegalArgumentException if one is not well formed, unknown or uses itself
   */
  public WordClasses(Map<String, String> written) {
    this.written = Map.copyOf(written);
    written.keySet().forEach(this::named);
  }

  /**
   * Reads a pattern that may use them.
   *
   * @throws IllegalArgumentException if it is not well formed
   */
  public PhrasePattern pattern(String pattern) {
    return PhraseNotation.read(pattern, this::named);
  }

  private PhrasePattern named(String name) {
    PhrasePattern known = read.get(name);
    if (known != null) {
      return known;
    }
    String pattern = written.get(name);
    if (pattern == null) {
      throw new IllegalArgumentException("no word class $" + name);
    }
    if (reading.contains(name)) {
      throw new IllegalArgumentException("word class $" + name + " uses itself");
    }
    reading.push(name);
    try {
      PhrasePattern one = pattern(pattern);
      read.put(name, one);
      return one;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("word class $" + name + ": " + e.getMessage(), e);
    } finally {
      reading.pop();
    }
  }
}
