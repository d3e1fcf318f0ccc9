package org.waylight.triage.judgement;

/**
 * Why a line of a vignette file cannot be judged.
 *
 * @param line from 1; 0 where the file as a whole is meant
 * @param field as in {@code expect.type}; empty where the line as a whole is meant
 */
record Refusal(String file, int line, String field, String reason) {
  @Override
  public String toString() {
    String place = line == 0 ? file : file + ":" + line;
    return place + ": " + (field.isEmpty() ? "" : field + ": ") + reason;
  }
}
