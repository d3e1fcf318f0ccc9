package org.waylight.triage.assessment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Urgency;

/**
 * What makes a situation one to act on, in the hotline's own four words, each with what it rests
 * on. It is no published scale and no sum: a person weighs the four.
 */
public record Actionability(Part specificity, Part credibility, Part urgency, Part consent) {

  /**
   * One of the four.
   *
   * @param level in a word
   * @param because the specifics, stated facts or rules behind it
   * @param evidence the words behind it
   */
  public record Part(String level, List<String> because, List<Evidence> evidence) {
    public Part {
      because = List.copyOf(because);
      evidence = List.copyOf(evidence);
    }
  }

  static Actionability of(
      Situation situation, Urgency urgency, List<UrgencyRules.UrgencyRule> rules) {
    return new Actionability(
        specificity(situation),
        credibility(situation),
        urgency(situation, urgency, rules),
        consent(situation));
  }

  /** {@code NONE}, {@code LOW} (one known), {@code SUFFICIENT} (two, TRI-6), {@code HIGH}. */
  private static Part specificity(Situation situation) {
    List<String> known = situation.specifics().stream().map(Enum::name).toList();
    String level =
        switch (known.size()) {
          case 0 -> "NONE";
          case 1 -> "LOW";
          case 2 -> "SUFFICIENT";
          default -> "HIGH";
        };
    return new Part(
        level,
        known.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList(),
        situation.findings().evidence(FindingKind.SPECIFIC));
  }

  /** {@code CORROBORATED} (TRI-8), {@code FIRST_HAND} or {@code UNKNOWN}. */
  private static Part credibility(Situation situation) {
    Stated stated = situation.stated();
    List<Evidence> firstHand =
        situation.findings().evidence(new Finding(FindingKind.FIRST_HAND, "YES"));
    List<String> because = new ArrayList<>();
    if (stated.signalers() > 1) {
      because.add("told by " + stated.signalers() + " people independently");
      stated.toldIn().forEach(id -> because.add("signal " + id));
    }
    if (stated.toldBy(SignalerKind.VICTIM_SURVIVOR)) {
      because.add("signaler " + SignalerKind.VICTIM_SURVIVOR);
    }
    if (situation.findings().has(FindingKind.FIRST_HAND, "YES")) {
      because.add("lived or seen, as the text says");
    }
    String level =
        stated.signalers() > 1 ? "CORROBORATED" : situation.credible() ? "FIRST_HAND" : "UNKNOWN";
    return new Part(level, because, firstHand);
  }

  /** The urgency, by the rules that set it. */
  private static Part urgency(
      Situation situation, Urgency urgency, List<UrgencyRules.UrgencyRule> rules) {
    List<Evidence> evidence =
        Stream.concat(
                situation.readings().stream()
                    .filter(RiskReading::raises)
                    .flatMap(reading -> reading.evidence().stream()),
                situation.findings().evidence(FindingKind.HELP).stream())
            .distinct()
            .toList();
    return new Part(
        urgency.name(),
        rules.stream()
            .filter(rule -> rule.urgency() == urgency)
            .map(rule -> rule.rule().reference())
            .toList(),
        evidence);
  }

  /**
   * {@code STATED}, as a person recorded it; else what the text says of police, which only proposes
   * (DIS-10): {@code WANTED}, {@code UNWANTED}; or {@code UNKNOWN}, which is no consent (CON-3).
   */
  private static Part consent(Situation situation) {
    if (situation.stated().consented()) {
      return new Part("STATED", List.of("consent to a report or a referral"), List.of());
    }
    List<Evidence> police = situation.findings().evidence(FindingKind.POLICE);
    return switch (situation.policeWanted()) {
      case YES -> new Part("WANTED", List.of("read from the text"), police);
      case NO -> new Part("UNWANTED", List.of("read from the text"), police);
      case UNKNOWN -> new Part(Answer.UNKNOWN.name(), List.of(), List.of());
    };
  }
}
