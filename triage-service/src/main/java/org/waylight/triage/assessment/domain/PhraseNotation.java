package org.waylight.triage.assessment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waylight.triage.assessment.domain.PhrasePattern.Adjacent;
import org.waylight.triage.assessment.domain.PhrasePattern.AnyOf;
import org.waylight.triage.assessment.domain.PhrasePattern.Before;
import org.waylight.triage.assessment.domain.PhrasePattern.Exactly;
import org.waylight.triage.assessment.domain.PhrasePattern.Near;
import org.waylight.triage.assessment.domain.PhrasePattern.StartingWith;

/**
 * The notation of indicator patterns. {@code took my passport}: side by side; {@code take*}: words
 * that start so; {@code (passport | papers)}: either; {@code took >3 passport}: in this order, at
 * most three words between; {@code passport ~4 boss}: in any order. Gaps bind from the left. {@code
 * $child}: any of a named class of words, see {@link WordClasses}. Side by side, {@code (dog | my
 * dog)} finds both; next to a gap it finds the shorter, and the gap counts from there.
 */
public final class PhraseNotation {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*([()|]|[>~]\\d{1,2}|\\$[a-z0-9-]+|[\\p{L}\\p{N}'’]+\\*?)\\s*");

  private final List<String> tokens;
  private final Function<String, PhrasePattern> classes;
  private int at;

  private PhraseNotation(List<String> tokens, Function<String, PhrasePattern> classes) {
    this.tokens = tokens;
    this.classes = classes;
  }

  /**
   * Reads a pattern.
   *
   * @param classes what a name behind {@code $} stands for; refuses a name it does not know
   * @throws IllegalArgumentException if it is not well formed
   */
  static PhrasePattern read(String written, Function<String, PhrasePattern> classes) {
    PhraseNotation notation = new PhraseNotation(tokensOf(written), classes);
    PhrasePattern pattern = notation.alternatives();
    if (notation.at < notation.tokens.size()) {
      throw new IllegalArgumentException("unexpected " + notation.tokens.get(notation.at));
    }
    return pattern;
  }

  private static List<String> tokensOf(String written) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(written);
    int at = 0;
    while (at < written.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw new IllegalArgumentException("cannot read pattern at character " + at);
      }
      tokens.add(matcher.group(1));
      at = matcher.end();
    }
    return tokens;
  }

  private PhrasePattern alternatives() {
    List<PhrasePattern> options = new ArrayList<>();
    options.add(sequence());
    while (comes("|")) {
      at++;
      options.add(sequence());
    }
    return options.size() == 1 ? options.getFirst() : new AnyOf(options);
  }

  private PhrasePattern sequence() {
    PhrasePattern left = adjacent();
    while (at < tokens.size() && isGap(tokens.get(at))) {
      String gap = tokens.get(at++);
      int words = Integer.parseInt(gap.substring(1));
      PhrasePattern right = adjacent();
      left = gap.charAt(0) == '>' ? new Before(left, right, words) : new Near(left, right, words);
    }
    return left;
  }

  private PhrasePattern adjacent() {
    List<PhrasePattern> parts = new ArrayList<>();
    while (at < tokens.size() && !isGap(tokens.get(at)) && !comes("|") && !comes(")")) {
      parts.add(unit());
    }
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a word or a bracket is missing");
    }
    return parts.size() == 1 ? parts.getFirst() : new Adjacent(parts);
  }

  private PhrasePattern unit() {
    String token = tokens.get(at++);
    if (token.equals("(")) {
      PhrasePattern inner = alternatives();
      if (!comes(")")) {
        throw new IllegalArgumentException("a closing bracket is missing");
      }
      at++;
      return inner;
    }
    if (token.startsWith("$")) {
      return classes.apply(token.substring(1));
    }
    return token.endsWith("*")
        ? new StartingWith(Words.normalised(token.substring(0, token.length() - 1)))
        : new Exactly(Words.normalised(token));
  }

  private boolean comes(String token) {
    return at < tokens.size() && tokens.get(at).equals(token);
  }

  private static boolean isGap(String token) {
    return token.charAt(0) == '>' || token.charAt(0) == '~';
  }
}
