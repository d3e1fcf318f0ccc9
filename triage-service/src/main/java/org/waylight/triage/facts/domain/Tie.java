package org.waylight.triage.facts.domain;

/**
 * A key that signals about one situation may share. Two ties are equal only if the same thing was
 * written, however it was spelt.
 *
 * @param key a keyed hash of the normal form (the hash still is personal data); of a place its
 *     public name
 */
public record Tie(TieKind kind, String key) {
  /** {@code PHONE:3Jq0...}, as one column may hold it. */
  public String written() {
    return kind + ":" + key;
  }
}
