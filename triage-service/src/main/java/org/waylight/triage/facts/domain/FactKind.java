package org.waylight.triage.facts.domain;

import org.jspecify.annotations.Nullable;
import org.waylight.triage.assessment.domain.Specific;

/** The kinds of concrete facts, and which of who, where, when and reach each one answers. */
public enum FactKind {
  PHONE("fact.phone", 1, TieKind.PHONE, Specific.REACH),
  /** Digits without an area code, or too few to be sure. */
  PART_OF_A_PHONE("fact.phone-part", 1, null, Specific.REACH),
  EMAIL("fact.email", 1, TieKind.HANDLE, Specific.REACH),
  HANDLE("fact.handle", 1, TieKind.HANDLE, Specific.WHO),
  WEB_ADDRESS("fact.url", 0.3, null, Specific.WHO),
  PLATE("fact.plate", 1, TieKind.PLATE, Specific.WHO),
  PART_OF_A_PLATE("fact.plate-part", 1, null, Specific.WHO),
  BUSINESS("fact.business", 1, TieKind.BUSINESS, Specific.WHERE),
  /** Of a chain: a name many share. */
  CHAIN("fact.chain", 0.5, null, Specific.WHERE),
  ADDRESS("fact.address", 1, TieKind.ADDRESS, Specific.WHERE),
  STREET("fact.street", 0.5, null, Specific.WHERE),
  HIGHWAY("fact.highway", 0.5, null, Specific.WHERE),
  PLACE("fact.place", 1, null, Specific.WHERE),
  NAME("fact.name", 1, null, Specific.WHO),
  DESCRIPTION("fact.description", 0.5, null, Specific.WHO),
  TIME("fact.time", 1, null, Specific.WHEN);

  private final String id;
  private final double weight;
  private final @Nullable TieKind tie;
  private final Specific answers;

  FactKind(String id, double weight, @Nullable TieKind tie, Specific answers) {
    this.id = id;
    this.weight = weight;
    this.tie = tie;
    this.answers = answers;
  }

  /** How evidence quotes it: {@code fact.phone@1}. */
  public String reference() {
    return id + "@1";
  }

  double weight() {
    return weight;
  }

  @Nullable TieKind tie() {
    return tie;
  }

  Specific answers() {
    return answers;
  }
}
