package org.waylight.protocol.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.waylight.contracts.PolicySettings;
import org.waylight.contracts.v1.Urgency;
import org.waylight.protocol.domain.Rule.Finding;

/** What a policy must keep; read top to bottom. */
public final class PolicyRules {
  /** Every rule, in the order a person would check them. */
  public static final List<Rule<PolicyContent>> ALL =
      List.of(
          new Rule<>("PRO-1", "It is one the services know.", PolicyRules::name),
          new Rule<>("PRO-1", "It is complete, and no more.", PolicyRules::keys),
          new Rule<>("PRO-1", "Its settings can be read.", PolicyRules::values),
          new Rule<>("TRI-5", "An urgent clock never stands still.", PolicyRules::urgentRuns),
          new Rule<>("TRI-5", "What is more urgent never waits longer.", PolicyRules::order),
          new Rule<>("PRO-1", "Of its versions one waits at a time.", PolicyRules::startsInTime),
          new Rule<>("PRO-1", "No other starts the same day.", PolicyRules::slotIsFree));

  private static final String URGENT_CALENDAR = PolicySettings.calendarOf(Urgency.URGENT);

  private PolicyRules() {}

  private static Map<String, SettingKind> allowed(Candidate<PolicyContent> candidate) {
    return PolicyCatalogue.settingsOf(candidate.content().name()).orElse(Map.of());
  }

  private static Map<String, SettingKind> known(Candidate<PolicyContent> candidate) {
    Map<String, SettingKind> known = new TreeMap<>(allowed(candidate));
    known.putAll(PolicyCatalogue.optionalOf(candidate.content().name()));
    return known;
  }

  private static List<Finding> name(Candidate<PolicyContent> candidate, Registry registry) {
    return Rule.unless(
        !allowed(candidate).isEmpty(),
        "name",
        "unknown policy",
        "one of " + String.join(", ", PolicyCatalogue.names()));
  }

  private static List<Finding> keys(Candidate<PolicyContent> candidate, Registry registry) {
    Map<String, SettingKind> allowed = new TreeMap<>(allowed(candidate));
    Set<String> known = known(candidate).keySet();
    Set<String> given = new HashSet<>(candidate.content().settings().keySet());
    given.remove(URGENT_CALENDAR);
    List<Finding> findings = new ArrayList<>();
    allowed.forEach(
        (key, kind) ->
            findings.addAll(
                Rule.unless(given.contains(key), "settings." + key, "missing", kind.form())));
    findings.addAll(
        Rule.unless(
            allowed.isEmpty() || known.containsAll(given),
            "settings",
            "an unknown setting",
            "only " + String.join(", ", known)));
    return findings;
  }

  private static List<Finding> values(Candidate<PolicyContent> candidate, Registry registry) {
    List<Finding> findings = new ArrayList<>();
    known(candidate)
        .forEach(
            (key, kind) -> {
              String text = candidate.content().settings().get(key);
              if (text != null && !kind.accepts(text)) {
                findings.add(new Finding("settings." + key, "cannot be read", kind.form()));
              }
            });
    return findings;
  }

  private static List<Finding> urgentRuns(Candidate<PolicyContent> candidate, Registry registry) {
    return Rule.unless(
        !candidate.content().settings().containsKey(URGENT_CALENDAR),
        "settings." + URGENT_CALENDAR,
        "a calendar for urgent cases",
        "none: an urgent clock runs day and night");
  }

  private static List<Finding> order(Candidate<PolicyContent> candidate, Registry registry) {
    List<String> keys = PolicyCatalogue.ascending(candidate.content().name());
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i < keys.size(); i++) {
      String shorter = candidate.content().settings().getOrDefault(keys.get(i - 1), "");
      String longer = candidate.content().settings().getOrDefault(keys.get(i), "");
      boolean readable =
          SettingKind.DURATION.accepts(shorter) && SettingKind.DURATION.accepts(longer);
      if (readable && Duration.parse(shorter).compareTo(Duration.parse(longer)) > 0) {
        findings.add(
            new Finding(
                "settings." + keys.get(i),
                "shorter than " + keys.get(i - 1),
                "at least as long as " + keys.get(i - 1)));
      }
    }
    return findings;
  }

  private static List<Finding> startsInTime(Candidate<PolicyContent> candidate, Registry registry) {
    return Succession.flaws(candidate, registry);
  }

  private static List<Finding> slotIsFree(Candidate<PolicyContent> candidate, Registry registry) {
    return Succession.collisions(candidate, registry);
  }
}
