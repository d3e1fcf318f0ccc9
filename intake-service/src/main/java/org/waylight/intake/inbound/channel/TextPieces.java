package org.waylight.intake.inbound.channel;

import java.util.ArrayList;
import java.util.List;

/**
 * A long text as several messages, each of which fits. Nothing is lost without a word: what is
 * beyond the last piece is counted in a note.
 */
final class TextPieces {
  /** Characters of one piece, as of any gateway's message. */
  static final int LONGEST = 50_000;

  /** Pieces of one text: a book. */
  static final int MOST = 20;

  private static final String NO_TEXT = "[A message without text.]";
  private static final int LINE_SEARCH = 2_000;

  private TextPieces() {}

  static List<String> of(String text) {
    if (text.isBlank()) {
      return List.of(NO_TEXT);
    }
    List<String> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length() && pieces.size() < MOST) {
      int end = end(text, start);
      pieces.add(text.substring(start, end));
      start = end;
    }
    if (start < text.length()) {
      pieces.add(
          "[%d more characters are not kept here; the provider has the original.]"
              .formatted(text.length() - start));
    }
    for (int i = 1; i < pieces.size(); i++) {
      pieces.set(i, "[Part " + (i + 1) + "]\n" + pieces.get(i));
    }
    return pieces;
  }

  /** The end of a line where one is near, and never between the halves of a character. */
  private static int end(String text, int start) {
    int most = start + LONGEST;
    if (most >= text.length()) {
      return text.length();
    }
    int line = text.lastIndexOf('\n', most - 1);
    if (line >= most - LINE_SEARCH) {
      return line + 1;
    }
    return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
  }
}
