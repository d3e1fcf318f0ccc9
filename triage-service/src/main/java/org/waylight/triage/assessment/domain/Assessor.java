package org.waylight.triage.assessment.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.RequestType;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.Urgency;
import org.waylight.triage.assessment.domain.RequestRules.RequestRule;
import org.waylight.triage.assessment.domain.TypeRules.TypeRule;
import org.waylight.triage.assessment.domain.UrgencyRules.UrgencyRule;

/**
 * Asks every rule about a situation and writes down what follows. The order of messages, statements
 * and decisions makes no difference (INT-4).
 */
public final class Assessor {
  private Assessor() {}

  /** Assesses what is known. */
  public static Assessment assess(
      List<MessageReading> messages,
      Stated stated,
      List<ReadingDecision> decisions,
      String indicatorsVersion) {
    Situation situation = new Situation(messages, stated, decisions);
    List<UrgencyRule> urgency = UrgencyRules.holding(situation);
    TypeRule type = TypeRules.holding(situation);
    RequestRule request = RequestRules.holding(situation);
    Urgency mostUrgent = urgency.getFirst().urgency();
    List<SituationPlace> places = SituationPlace.in(messages);
    // The town and date of somebody who wants training are no situation.
    boolean sufficient = situation.sufficient() && request.type() != RequestType.TRAINING;
    return new Assessment(
        type.type(),
        request.type(),
        mostUrgent,
        urgency.stream().map(rule -> rule.rule().reference()).toList(),
        topics(situation),
        needs(situation),
        situation.findings().values(FindingKind.MEANS),
        situation.findings().values(FindingKind.INDUSTRY),
        situation.readings(),
        situation.specifics(),
        sufficient && (situation.credible() || mostUrgent == Urgency.URGENT),
        sufficient,
        !situation.unreadable(),
        language(situation),
        situation.findings().values(FindingKind.AGE).stream()
            .map(Integer::valueOf)
            .sorted()
            .toList(),
        situation.policeWanted(),
        situation.contactSafe(),
        situation.toldBy(),
        Actionability.of(situation, mostUrgent, urgency),
        places,
        Conclusions.of(situation, urgency, type, request, sufficient, places),
        NextQuestions.openIn(situation),
        indicatorsVersion);
  }

  private static Set<Topic> topics(Situation situation) {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    situation.findings().values(FindingKind.TOPIC).forEach(name -> topics.add(Topic.valueOf(name)));
    Stream.of(Topic.values()).filter(situation::leansTo).forEach(topics::add);
    Set<Need> needs = needs(situation);
    if (needs.contains(Need.SHELTER)) {
      topics.add(Topic.SHELTER_NEEDED);
    }
    if (needs.contains(Need.LEGAL)) {
      topics.add(Topic.LEGAL_HELP);
    }
    if (needs.contains(Need.MEDICAL)) {
      topics.add(Topic.MEDICAL_NEED);
    }
    if (situation.stated().toldBy(SignalerKind.LAW_ENFORCEMENT)) {
      topics.add(Topic.LAW_ENFORCEMENT_CALLER);
    }
    return topics;
  }

  private static Set<Need> needs(Situation situation) {
    Set<Need> needs = EnumSet.noneOf(Need.class);
    situation.findings().values(FindingKind.NEED).forEach(name -> needs.add(Need.valueOf(name)));
    String language = language(situation);
    if (language != null && !language.startsWith("en")) {
      needs.add(Need.INTERPRETER);
    }
    return needs;
  }

  /** The stated language, else that of the texts where they agree on one. */
  private static @Nullable String language(Situation situation) {
    if (situation.stated().language() != null) {
      return situation.stated().language();
    }
    List<String> read =
        situation.findings().messages().stream()
            .flatMap(message -> Stream.ofNullable(message.language().tag()))
            .distinct()
            .toList();
    return read.size() == 1 ? read.getFirst() : null;
  }
}
