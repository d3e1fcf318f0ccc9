package org.waylight.triage.assessment.domain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Everything the texts of a situation speak for, with the evidence. A finding is concluded when
 * distinct indicators bring half a point in all; saying a thing twice does not make it truer.
 */
public final class Findings {
  /** The weight that concludes a finding. */
  public static final double ENOUGH = 0.5;

  private final Map<Finding, Map<String, Double>> weights = new LinkedHashMap<>();
  private final Map<Finding, Set<Evidence>> evidence = new LinkedHashMap<>();
  private final Map<SetAside, Set<Evidence>> aside = new TreeMap<>(SetAside.IN_ORDER);
  private final List<MessageReading> messages;
  private final Leanings leanings;

  /** A finding that a frame keeps from counting. */
  public record SetAside(Finding finding, String frame) {
    static final Comparator<SetAside> IN_ORDER =
        Comparator.comparing((SetAside one) -> one.finding().toString())
            .thenComparing(SetAside::frame);
  }

  /** Gathers the hits of all messages. */
  public Findings(List<MessageReading> messages) {
    this.messages = List.copyOf(messages);
    this.leanings = new Leanings(this.messages);
    for (MessageReading message : this.messages) {
      message.hits().forEach(hit -> add(message.messageId(), hit));
    }
  }

  private void add(UUID message, Hit hit) {
    Evidence found = new Evidence(hit.indicator(), message, hit.start(), hit.end());
    if (hit.setAside() != null && hit.frames() != null) {
      for (Finding finding : hit.setAside()) {
        for (String frame : hit.frames()) {
          aside
              .computeIfAbsent(new SetAside(finding, frame), any -> new TreeSet<>(BY_PLACE))
              .add(found);
        }
      }
    }
    for (Finding finding : hit.speaksFor()) {
      weights
          .computeIfAbsent(finding, any -> new LinkedHashMap<>())
          .merge(hit.indicator(), hit.weight(), Math::max);
      evidence.computeIfAbsent(finding, any -> new TreeSet<>(BY_PLACE)).add(found);
    }
  }

  /** Whether the finding is concluded. */
  public boolean has(Finding finding) {
    return total(finding) >= ENOUGH;
  }

  /** How much speaks for the finding in all, whether it is concluded or not. */
  double total(Finding finding) {
    return weights.getOrDefault(finding, Map.of()).values().stream()
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  /** Whether the finding of this kind and value is concluded. */
  public boolean has(FindingKind kind, String value) {
    return has(new Finding(kind, value));
  }

  /** The concluded values of a kind. */
  public Set<String> values(FindingKind kind) {
    return weights.keySet().stream()
        .filter(finding -> finding.kind() == kind)
        .filter(this::has)
        .map(Finding::value)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The concluded value of a kind that most speaks for, if there is one; of equals the first. */
  public Optional<String> strongest(FindingKind kind) {
    return weights.keySet().stream()
        .filter(finding -> finding.kind() == kind)
        .filter(this::has)
        .max(
            Comparator.comparingDouble(this::total)
                .thenComparing(Finding::value, Comparator.reverseOrder()))
        .map(Finding::value);
  }

  /** Where the finding was read. */
  public List<Evidence> evidence(Finding finding) {
    return List.copyOf(evidence.getOrDefault(finding, Set.of()));
  }

  /** Where anything of this kind was read that is concluded. */
  public List<Evidence> evidence(FindingKind kind) {
    return values(kind).stream()
        .flatMap(value -> evidence(new Finding(kind, value)).stream())
        .distinct()
        .toList();
  }

  /** What was read but does not count, by finding and frame, and where. */
  public Map<SetAside, List<Evidence>> setAside() {
    Map<SetAside, List<Evidence>> all = new LinkedHashMap<>();
    aside.forEach((one, found) -> all.put(one, List.copyOf(found)));
    return all;
  }

  /** What the words lean to, whether indicators found it or not. */
  Leanings leanings() {
    return leanings;
  }

  /** The messages read. */
  public List<MessageReading> messages() {
    return messages;
  }

  private static final Comparator<Evidence> BY_PLACE =
      Comparator.comparing(Evidence::messageId)
          .thenComparing(Evidence::start)
          .thenComparing(Evidence::end)
          .thenComparing(Evidence::indicator);
}
