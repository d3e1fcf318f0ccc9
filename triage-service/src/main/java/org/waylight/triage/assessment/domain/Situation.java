package org.waylight.triage.assessment.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.triage.assessment.domain.Leanings.Lean;

/** All that is known about a situation when the rules are asked: read, stated and decided. */
public final class Situation {
  private final Findings findings;
  private final Stated stated;
  private final List<RiskReading> readings;

  /** Brings together what was read, stated and decided. */
  public Situation(List<MessageReading> messages, Stated stated, List<ReadingDecision> decisions) {
    this.findings = new Findings(messages);
    this.stated = stated;
    this.readings = RiskReadings.of(findings, stated, decisions);
  }

  public Findings findings() {
    return findings;
  }

  public Stated stated() {
    return stated;
  }

  public List<RiskReading> readings() {
    return readings;
  }

  /** The reading of one fact. */
  public RiskReading reading(ReadingKind kind) {
    return readings.get(kind.ordinal());
  }

  /** Whether the fact speaks for urgency. */
  public boolean raises(ReadingKind kind) {
    return reading(kind).raises();
  }

  /**
   * TRI-6: some text is in a language triage cannot read, or is none (only a photo), or there is no
   * text at all.
   */
  public boolean unreadable() {
    List<MessageReading> messages = findings.messages();
    return messages.isEmpty()
        || messages.stream().anyMatch(message -> !message.language().readable());
  }

  /** Whether somebody is held by force, fraud or coercion, as far as the text says. */
  public boolean means() {
    return !findings.values(FindingKind.MEANS).isEmpty();
  }

  /** Whether the text speaks of this use of a person. */
  public boolean purpose(String purpose) {
    return findings.has(FindingKind.PURPOSE, purpose);
  }

  /** How much speaks for this use, also where it is not enough to conclude it. */
  double weight(String purpose) {
    return findings.total(new Finding(FindingKind.PURPOSE, purpose));
  }

  /** Whether some words speak of labor that do not speak of commercial sex ("works the street"). */
  boolean laborApartFromSex() {
    List<Evidence> sex = findings.evidence(new Finding(FindingKind.PURPOSE, "SEX"));
    return findings.evidence(new Finding(FindingKind.PURPOSE, "LABOR")).stream()
        .anyMatch(labor -> sex.stream().noneMatch(labor::overlaps));
  }

  /** Whether the labor is of a kind that is not only where commercial sex takes place. */
  boolean laborOfItsOwnKind() {
    return findings.values(FindingKind.INDUSTRY).stream()
        .anyMatch(FieldCodes.INDUSTRIES_OF_LABOR::contains);
  }

  /** Which of who, where, when and how to reach are known (TRI-6). */
  public Set<Specific> specifics() {
    Set<Specific> known = EnumSet.noneOf(Specific.class);
    findings.values(FindingKind.SPECIFIC).forEach(value -> known.add(Specific.valueOf(value)));
    if (!stated.ages().isEmpty()) {
      known.add(Specific.WHO);
    }
    if (stated.place()) {
      known.add(Specific.WHERE);
    }
    if (stated.time()) {
      known.add(Specific.WHEN);
    }
    if (stated.reach()) {
      known.add(Specific.REACH);
    }
    return known;
  }

  /** What the person says of police; of two answers the careful one, for only a person decides. */
  public Answer policeWanted() {
    return careful(FindingKind.POLICE, "WANTED", "UNWANTED");
  }

  /** Whether contacting back is said to be safe (CON-4). */
  public Answer contactSafe() {
    return careful(FindingKind.CONTACT, "SAFE", "UNSAFE");
  }

  private Answer careful(FindingKind kind, String yes, String no) {
    if (findings.has(kind, no)) {
      return Answer.NO;
    }
    return findings.has(kind, yes) ? Answer.YES : Answer.UNKNOWN;
  }

  /** Of the values of a kind the one that all words together speak most for (TRI-1). */
  Optional<Lean> leansTo(String kind) {
    return findings.leanings().most(kind);
  }

  /** Whether all words together speak for a topic. */
  boolean leansTo(Topic topic) {
    return findings.leanings().concluded("TOPIC:" + topic).isPresent();
  }

  /** Who seems to tell it, where nobody stated it. */
  public SignalerKind toldBy() {
    return leansTo("TOLD_BY")
        .map(lean -> SignalerKind.valueOf(lean.value()))
        .orElseGet(this::toldByIndicators);
  }

  private SignalerKind toldByIndicators() {
    return findings
        .strongest(FindingKind.TOLD_BY)
        .map(SignalerKind::valueOf)
        .orElse(SignalerKind.UNKNOWN);
  }

  /** TRI-6: two things are stated or known, or all words together say so. */
  boolean sufficient() {
    boolean two = specifics().size() >= 2;
    return leansTo("SUFFICIENT")
        .map(lean -> lean.margin() >= 0 || (two && stated.concrete()))
        .orElse(two);
  }

  /** First-hand, or told by two people independently. */
  public boolean credible() {
    return stated.signalers() > 1
        || stated.toldBy(SignalerKind.VICTIM_SURVIVOR)
        || findings.has(FindingKind.FIRST_HAND, "YES");
  }
}
