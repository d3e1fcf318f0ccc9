package org.waylight.triage.assessment.domain;

/**
 * A rule as conclusions quote it.
 *
 * @param id of docs/rules.md, a part of one after a dot: {@code TRI-4.harm}
 * @param sentence what it says, for the person who reads the case
 */
public record Rule(String id, int version, String sentence) {
  /** {@code TRI-3@1}. */
  public String reference() {
    return id + "@" + version;
  }
}
