package org.waylight.protocol.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a policy must keep. */
class PolicyRulesTest {
  private static final UUID ID = UUID.randomUUID();

  @Test
  @DisplayName("TRI-5 clocks are durations, and what is more urgent never waits longer")
  void clocksAreInOrder() {
    assertThat(broken(Given.clocks("PT5M", "PT1H", "PT24H"))).isEmpty();
    assertThat(broken(Given.clocks("PT2H", "PT1H", "PT24H")))
        .containsExactly("TRI-5 settings.crisis");
    assertThat(broken(Given.clocks("5 minutes", "PT1H", "-PT1H")))
        .containsExactlyInAnyOrder("PRO-1 settings.urgent", "PRO-1 settings.routine");
  }

  @Test
  @DisplayName("TRI-10 clocks may have a ladder, a repetition and calendars, none for urgent cases")
  void clocksMayEscalate() {
    assertThat(
            broken(
                clocks(
                    Map.of(
                        "repeat", "PT2M",
                        "ladder", "on-duty PT0S STREAM, shift-lead PT2M PAGER",
                        "calendar.routine", "America/New_York; Mon-Fri 09:00-17:00"))))
        .isEmpty();
    assertThat(
            broken(
                clocks(
                    Map.of(
                        "ladder", "shift-lead PT2M PAGER",
                        "calendar.crisis", "weekdays",
                        "calendar.urgent", "UTC; Mon-Sun 00:00-24:00"))))
        .containsExactlyInAnyOrder(
            "PRO-1 settings.ladder",
            "PRO-1 settings.calendar.crisis",
            "TRI-5 settings.calendar.urgent");
  }

  private static PolicyContent clocks(Map<String, String> more) {
    Map<String, String> settings =
        new HashMap<>(Map.of("urgent", "PT5M", "crisis", "PT1H", "routine", "PT24H"));
    settings.putAll(more);
    return policy("clocks", settings);
  }

  @Test
  @DisplayName("RES-4 retention has times, and others by state, each a state's and positive")
  void retention() {
    assertThat(broken(retention("CA P1825D, NV P730D"))).isEmpty();
    for (String wrong : List.of("ZZ P1D", "CA P1D, CA P2D", "CA -P1D", "CA", "P1D CA", "")) {
      assertThat(broken(retention(wrong)))
          .as(wrong)
          .containsExactly("PRO-1 settings.afterClosing.states");
    }
    assertThat(broken(policy("retention", Map.of("afterClosing", "3 years"))))
        .containsExactlyInAnyOrder("PRO-1 settings.afterNews", "PRO-1 settings.afterClosing");
  }

  private static PolicyContent retention(String byState) {
    return policy(
        "retention",
        Map.of("afterClosing", "P1095D", "afterNews", "P180D", "afterClosing.states", byState));
  }

  @Test
  @DisplayName("PRO-1 a policy is known, complete and no more")
  void policiesAreComplete() {
    assertThat(broken(policy("weather", Map.of("sun", "true")))).containsExactly("PRO-1 name");
    assertThat(
            broken(
                policy(
                    "disclosure",
                    Map.of(
                        "thirdPartyTips", "perhaps", "consentLongest", "P365D", "mood", "good"))))
        .containsExactly(
            "PRO-1 settings.staleAfter", "PRO-1 settings", "PRO-1 settings.thirdPartyTips");
    assertThat(
            broken(
                policy(
                    "delivery",
                    Map.of(
                        "retryFirst", "PT1M",
                        "retryLongest", "PT1H",
                        "retryAttempts", "6",
                        "acknowledgeWithin", "PT4H",
                        "fetchExpiry", "P7D"))))
        .isEmpty();
  }

  @Test
  @DisplayName("PRO-1 of two policies of a name it is never open which one holds")
  void noTwoStartTheSameDay() {
    Registry taken =
        Given.registry()
            .with(Map.of(UUID.randomUUID(), Given.clocks("PT5M", "PT1H", "PT24H")), true);

    assertThat(
            ContentRules.brokenByDraft(ID, Given.clocks("PT9M", "PT1H", "PT24H"), List.of(), taken))
        .extracting(FieldProblem::field)
        .containsExactly("effectiveFrom");
  }

  private static PolicyContent policy(String name, Map<String, String> settings) {
    return new PolicyContent(name, settings, Given.TODAY);
  }

  private static List<String> broken(PolicyContent content) {
    return ContentRules.brokenByDraft(ID, content, List.of(), Given.registry()).stream()
        .map(problem -> problem.rule() + " " + problem.field())
        .toList();
  }
}
