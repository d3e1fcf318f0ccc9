package org.waylight.intake.domain;

import org.waylight.platform.sealed.OpenedText;

/**
 * Turns what arrived as text into text that every later step can hold: control characters other
 * than tab and line ends are dropped, half characters replaced. Nobody's message is refused for
 * what a phone or a paste put into it.
 */
public final class WrittenText {
  private static final int REPLACEMENT = 0xFFFD;

  private WrittenText() {}

  /** The text as it can be kept. */
  public static OpenedText of(String arrived) {
    boolean clean = arrived.chars().noneMatch(c -> isControl(c) || Character.isSurrogate((char) c));
    return new OpenedText(clean ? arrived : cleaned(arrived));
  }

  private static String cleaned(String arrived) {
    return arrived
        .codePoints()
        .filter(c -> !isControl(c))
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isControl(int c) {
    return Character.getType(c) == Character.CONTROL && c != '\t' && c != '\n' && c != '\r';
  }
}
