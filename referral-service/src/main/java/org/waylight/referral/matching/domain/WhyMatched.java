package org.waylight.referral.matching.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waylight.contracts.v1.ProtocolConditions;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.Topic;

/** PRO-3: what of a case a protocol matched. */
final class WhyMatched {
  private static final Topic[] TOPICS = Topic.values();

  private WhyMatched() {}

  static List<String> of(ProtocolPublished protocol, CaseToMatch asked) {
    List<String> why = new ArrayList<>();
    why.add("PRO-2: geography " + protocol.geography().level());
    if (!protocol.topics().isEmpty()) {
      why.add(topics(protocol, asked));
    }
    ProtocolConditions asks = protocol.conditions();
    if (!asks.victimAgeBands().isEmpty()) {
      why.add("PRO-1: condition age of the victim");
    }
    if (!asks.types().isEmpty()) {
      why.add("PRO-1: condition type " + asked.type());
    }
    if (!asks.signalerKinds().isEmpty()) {
      why.add("PRO-1: condition who the signaler is");
    }
    if (!asks.urgencies().isEmpty()) {
      why.add("PRO-1: condition urgency " + asked.urgency());
    }
    WordConditions words = WordConditions.of(asks);
    if (words != null && !words.venues().isEmpty()) {
      why.add("PRO-1: condition venue " + shared(words.venues(), asked.venues()));
    }
    if (words != null && !words.languages().isEmpty()) {
      why.add("PRO-1: condition language " + shared(words.languages(), asked.languages()));
    }
    if (protocol.mandated()) {
      why.add("PRO-2: a mandate is never crowded out");
    }
    why.addAll(asked.places().widened());
    asked.places().unresolved().ifPresent(why::add);
    return why;
  }

  private static String shared(Set<String> wanted, Set<String> has) {
    return wanted.stream().filter(has::contains).sorted().collect(Collectors.joining(", "));
  }

  private static String topics(ProtocolPublished protocol, CaseToMatch asked) {
    StringBuilder shared = new StringBuilder("PRO-2: topic ");
    String between = "";
    for (Topic topic : TOPICS) {
      if (protocol.topics().contains(topic) && asked.topics().contains(topic)) {
        shared.append(between).append(topic);
        between = ", ";
      }
    }
    return shared.toString();
  }
}
