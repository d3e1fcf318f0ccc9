package org.waylight.triage.assessment.domain;

import java.util.List;

/**
 * One thing triage concludes, with all it rests on (TRI-1).
 *
 * @param about what it is about: {@code URGENCY}, {@code TYPE}, {@code READING:MINOR}, {@code
 *     TOPIC:HOTEL}
 * @param rule id and version
 * @param stated the stated facts it rests on, by name, never their text
 */
public record Conclusion(
    String about, String value, String rule, List<Evidence> evidence, List<String> stated) {
  public Conclusion {
    evidence = List.copyOf(evidence);
    stated = List.copyOf(stated);
  }
}
