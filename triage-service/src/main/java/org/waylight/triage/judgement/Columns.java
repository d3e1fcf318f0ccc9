package org.waylight.triage.judgement;

import java.util.ArrayList;
import java.util.List;

/** A heading with text beside it, wrapped so that it reads well at a hundred columns. */
final class Columns {
  private static final int WIDTH = 100;
  private static final String FORM = "  %-14s%s";
  private static final int INDENT = 16;

  private Columns() {}

  /** The pieces one after the other, none of them torn. */
  static List<String> wrap(String heading, List<String> pieces) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : pieces) {
      if (!line.isEmpty() && INDENT + line.length() + 1 + piece.length() > WIDTH) {
        lines.add(FORM.formatted(lines.isEmpty() ? heading : "", line));
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(piece);
    }
    lines.add(FORM.formatted(lines.isEmpty() ? heading : "", line));
    return lines;
  }

  static List<String> wrapWords(String heading, String text) {
    return wrap(heading, List.of(text.split(" ", -1)));
  }
}
