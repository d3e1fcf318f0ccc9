package org.waylight.referral.matching.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.ProtocolConditions;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.RecipientKind;

/** Which protocols hold for a case, per kind of recipient (PRO-2, PRO-3). */
final class ProtocolMatcher {
  private ProtocolMatcher() {}

  /**
   * Every mandate that holds, and the most specific option, per kind of recipient: a mandate is
   * never crowded out.
   */
  static List<ProtocolMatch> match(Registry registry, CaseToMatch asked) {
    Map<RecipientKind, List<Candidate>> byKind = new EnumMap<>(RecipientKind.class);
    for (PlaceKey place : asked.places().keys()) {
      for (ProtocolPublished protocol : registry.protocolsFor(place)) {
        if (holds(protocol, asked)) {
          byKind
              .computeIfAbsent(protocol.recipientKind(), unused -> new ArrayList<>())
              .add(new Candidate(protocol));
        }
      }
    }
    List<ProtocolMatch> matches = new ArrayList<>();
    for (List<Candidate> candidates : byKind.values()) {
      candidates.sort(Candidate.MOST_SPECIFIC_FIRST);
      Map<Boolean, List<Candidate>> byMandate =
          candidates.stream()
              .collect(Collectors.partitioningBy(candidate -> candidate.protocol().mandated()));
      List<Candidate> mandates = byMandate.getOrDefault(true, List.of());
      List<Candidate> options = byMandate.getOrDefault(false, List.of());
      for (Candidate mandate : mandates) {
        matches.add(matched(mandate, asked, Optional.empty()));
      }
      if (!options.isEmpty()) {
        Candidate best = options.getFirst();
        matches.add(matched(best, asked, options.stream().skip(1).findFirst()));
      }
    }
    return matches;
  }

  private static ProtocolMatch matched(
      Candidate chosen, CaseToMatch asked, Optional<Candidate> next) {
    return new ProtocolMatch(
        chosen.protocol(),
        why(chosen.protocol(), asked),
        next.map(
            other ->
                new NextBest(
                    other.protocol().protocolId(), other.protocol().name(), chosen.beats(other))));
  }

  private static boolean holds(ProtocolPublished protocol, CaseToMatch asked) {
    ProtocolConditions asks = protocol.conditions();
    return !asked.today().isBefore(protocol.effectiveFrom())
        && (protocol.effectiveTo() == null || asked.today().isBefore(protocol.effectiveTo()))
        && fits(protocol.topics(), asked.topics())
        && fits(asks.victimAgeBands(), asked.victimAges())
        && fits(asks.types(), Set.of(asked.type()))
        && fits(asks.signalerKinds(), asked.signalerKinds())
        && fits(asks.urgencies(), Set.of(asked.urgency()))
        && fits(asks.venues(), asked.venues())
        && fits(primary(asks.languages()), asked.languages())
        && asked.mayRestOn(protocol.basis());
  }

  private static <T> boolean fits(@Nullable Set<T> wanted, Set<T> has) {
    return wanted == null || wanted.isEmpty() || !Collections.disjoint(wanted, has);
  }

  private static @Nullable Set<String> primary(@Nullable Set<String> tags) {
    return tags == null
        ? null
        : tags.stream().map(CaseToMatch::primary).collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> why(ProtocolPublished protocol, CaseToMatch asked) {
    List<String> why = new ArrayList<>();
    why.add("PRO-2: geography " + protocol.geography().level());
    if (!protocol.topics().isEmpty()) {
      why.add(
          "PRO-2: topic "
              + protocol.topics().stream()
                  .filter(asked.topics()::contains)
                  .map(Enum::name)
                  .sorted()
                  .collect(Collectors.joining(", ")));
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
    if (asks.venues() != null) {
      why.add("PRO-1: condition venue " + shared(asks.venues(), asked.venues()));
    }
    Set<String> languages = primary(asks.languages());
    if (languages != null) {
      why.add("PRO-1: condition language " + shared(languages, asked.languages()));
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
}
