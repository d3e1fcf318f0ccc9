package org.waylight.intake.domain;

import java.util.Locale;
import java.util.Set;

/**
 * The words that carriers and providers take as a command about texting (CON-5: they end or resume
 * texting and never touch a consent).
 *
 * <p>HELP, INFO and YES are not here: a person who writes "help" to this hotline may mean it, and
 * "yes" may answer a question. They stay the person's words.
 */
public enum TextKeyword {
  STOP(Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT")),
  START(Set.of("START", "UNSTOP")),
  NONE(Set.of());

  private final Set<String> words;

  TextKeyword(Set<String> words) {
    this.words = words;
  }

  /** The keyword that a message consists of; one among other words is no keyword. */
  public static TextKeyword of(String message) {
    String word = message.strip().toUpperCase(Locale.ROOT);
    for (TextKeyword keyword : values()) {
      if (keyword.words.contains(word)) {
        return keyword;
      }
    }
    return NONE;
  }
}
