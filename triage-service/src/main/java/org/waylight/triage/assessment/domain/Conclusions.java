package org.waylight.triage.assessment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;
import org.waylight.triage.assessment.domain.Leanings.Lean;
import org.waylight.triage.assessment.domain.RequestRules.RequestRule;
import org.waylight.triage.assessment.domain.TypeRules.TypeRule;
import org.waylight.triage.assessment.domain.UrgencyRules.UrgencyRule;

/** Writes down each conclusion with its rule, its evidence and its stated facts (TRI-1). */
final class Conclusions {
  private static final List<FindingKind> LISTED =
      List.of(
          FindingKind.TOPIC,
          FindingKind.MEANS,
          FindingKind.INDUSTRY,
          FindingKind.NEED,
          FindingKind.POLICE,
          FindingKind.CONTACT,
          FindingKind.TOLD_BY);

  private Conclusions() {}

  static List<Conclusion> of(
      Situation situation,
      List<UrgencyRule> urgency,
      TypeRule type,
      RequestRule request,
      boolean sufficient,
      List<SituationPlace> places) {
    Findings findings = situation.findings();
    List<Conclusion> all = new ArrayList<>();
    for (UrgencyRule rule : urgency) {
      all.add(urgency(situation, rule));
    }
    for (RiskReading reading : situation.readings()) {
      if (reading.raises() || reading.value() != Answer.UNKNOWN) {
        all.add(reading(reading));
      }
    }
    all.add(
        new Conclusion(
            "TYPE",
            type.type().name(),
            type.rule().reference(),
            Stream.of(
                    findings.evidence(FindingKind.PURPOSE),
                    findings.evidence(FindingKind.MEANS),
                    leaning(situation, "TYPE"))
                .flatMap(List::stream)
                .distinct()
                .toList(),
            List.of()));
    all.add(
        new Conclusion(
            "REQUEST",
            request.type().name(),
            request.rule().reference(),
            Stream.of(
                    findings.evidence(FindingKind.REQUEST),
                    findings.evidence(FindingKind.HELP),
                    leaning(situation, "REQUEST"))
                .flatMap(List::stream)
                .distinct()
                .toList(),
            situation.stated().kinds().stream().map(kind -> "signaler " + kind).sorted().toList()));
    for (FindingKind kind : LISTED) {
      for (String value : findings.values(kind)) {
        all.add(
            new Conclusion(
                kind + ":" + value,
                "YES",
                Rules.WEIGHT.reference(),
                findings.evidence(new Finding(kind, value)),
                List.of()));
      }
    }
    for (Topic topic : Topic.values()) {
      String about = FindingKind.TOPIC + ":" + topic;
      if (!findings.has(FindingKind.TOPIC, topic.name())) {
        findings
            .leanings()
            .concluded(about)
            .ifPresent(
                lean ->
                    all.add(
                        new Conclusion(
                            about, "YES", Rules.WORDS.reference(), lean.evidence(), List.of())));
      }
    }
    findings
        .setAside()
        .forEach(
            (one, evidence) ->
                all.add(
                    new Conclusion(
                        "SET_ASIDE:" + one.finding(), "NO", one.frame(), evidence, List.of())));
    all.add(
        new Conclusion(
            "SUFFICIENT",
            sufficient ? "YES" : "NO",
            Rules.SUFFICIENT.reference(),
            findings.evidence(FindingKind.SPECIFIC),
            situation.specifics().stream().map(s -> s.name().toLowerCase(Locale.ROOT)).toList()));
    places.forEach(place -> all.add(place(place)));
    all.addAll(PotentialVictims.in(situation, type.type() != TraffickingType.NONE));
    if (situation.stated().signalers() > 1) {
      all.add(
          new Conclusion(
              "CORROBORATED",
              "YES",
              Rules.CORROBORATED.reference(),
              findings.evidence(new Finding(FindingKind.FIRST_HAND, "YES")),
              situation.stated().toldIn().stream().map(id -> "signal " + id).toList()));
    }
    return all;
  }

  private static List<Evidence> leaning(Situation situation, String kind) {
    return situation.leansTo(kind).map(Lean::evidence).orElse(List.of());
  }

  private static Conclusion place(SituationPlace place) {
    return new Conclusion(
        "PLACE:" + place.role(),
        place.written(),
        Rules.PLACE.reference(),
        place.evidence(),
        List.of());
  }

  private static Conclusion urgency(Situation situation, UrgencyRule rule) {
    List<Evidence> evidence =
        switch (rule.rule().id()) {
          case "TRI-3" -> situation.reading(ReadingKind.MINOR).evidence();
          case "TRI-4.harm" -> situation.reading(ReadingKind.IMMINENT_HARM).evidence();
          case "TRI-4.self" -> situation.reading(ReadingKind.SELF_HARM).evidence();
          case "TRI-4.others" -> situation.reading(ReadingKind.THREAT_TO_OTHERS).evidence();
          case "TRI-5.crisis" -> situation.findings().evidence(FindingKind.HELP);
          default -> List.of();
        };
    return new Conclusion(
        "URGENCY", rule.urgency().name(), rule.rule().reference(), evidence, List.of());
  }

  private static Conclusion reading(RiskReading reading) {
    Rule rule = reading.contradicted() ? Rules.CONTRADICTION : Rules.ofReading(reading.kind());
    List<String> stated =
        reading.stated() == Answer.UNKNOWN
            ? List.of()
            : List.of(reading.kind() + "=" + reading.stated());
    return new Conclusion(
        "READING:" + reading.kind(),
        reading.value().name(),
        rule.reference(),
        reading.evidence(),
        stated);
  }
}
