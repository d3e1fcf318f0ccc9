package org.waylight.intake.inbound.mail;

import org.jspecify.annotations.Nullable;

/** A file that came with a mail: its name, type and size; never its content. */
record Attachment(@Nullable String name, String type, long bytes) {
  private static final int LONGEST = 200;

  String note(int number) {
    return "[Attachment %d, not opened: %s, %s, %s]"
        .formatted(
            number, shortened(name == null ? "without a name" : name), shortened(type), size());
  }

  private String size() {
    return bytes < 10_000 ? bytes + " bytes" : (bytes + 500) / 1_000 + " KB";
  }

  private static String shortened(String text) {
    String line = text.replaceAll("[\\r\\n]+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }

  @Override
  public String toString() {
    return "Attachment[not shown]";
  }
}
