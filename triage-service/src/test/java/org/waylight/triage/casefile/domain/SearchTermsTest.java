package org.waylight.triage.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waylight.triage.casefile.domain.SomeSignals.open;
import static org.waylight.triage.casefile.domain.SomeSignals.signal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.triage.assessment.domain.MessageReading;
import org.waylight.triage.assessment.domain.PlaceMention;
import org.waylight.triage.assessment.domain.PlaceMention.Role;
import org.waylight.triage.assessment.domain.ReadLanguage;
import org.waylight.triage.assessment.domain.ReadPlace;
import org.waylight.triage.assessment.domain.Some;

class SearchTermsTest {
  @Test
  @DisplayName("TRI-1 a case is found by what was concluded, by which rule and by which indicator")
  void concluded() {
    List<String> terms =
        SearchTerms.of(
            open(
                signal(
                    Facts.NONE,
                    "PURPOSE:LABOR",
                    "MEANS:Other",
                    "TOPIC:HOTEL",
                    "INDUSTRY:Carnival",
                    "NEED:LEGAL",
                    "READING:MINOR")));

    assertThat(terms)
        .contains(
            "type:LABOR",
            "request:TIP",
            "topic:HOTEL",
            "industry:Carnival",
            "means:Other",
            "need:LEGAL",
            "rule:TRI-3@1",
            "indicator:en.reading:minor@1",
            "channel:TEXT")
        .doesNotHaveDuplicates()
        .isSorted();
  }

  @Test
  @DisplayName("PRO-7 a case is found by where it happens, never by where somebody comes from")
  void read() {
    CaseFile file =
        open(
            naming(
                mention("US", "TX", Role.HERE),
                mention("CA", "ON", Role.TELLER),
                mention("US", "NE", Role.ASIDE),
                mention("HN", null, Role.ORIGIN)));

    assertThat(regions(file)).containsExactly("country:CA", "country:US", "state:ON", "state:TX");
  }

  @Test
  @DisplayName("PRO-6 a case is found by the places stated with its signals, however written")
  void stated() {
    CaseFile file = open(signal(SomeFacts.place("us", "nv")), signal(SomeFacts.place(null, null)));

    assertThat(regions(file)).containsExactly("country:US", "state:NV");
  }

  @Test
  @DisplayName("a signal that has not come yet tells of no channel")
  void awaited() {
    CaseFile file = open(Signal.awaited(UUID.randomUUID(), Some.NOW));

    assertThat(SearchTerms.of(file)).noneMatch(term -> term.startsWith("channel:"));
  }

  @Test
  @DisplayName("TRI-5 of the rules that hold, those decide that are as urgent as the case")
  void deciding() {
    CaseFile minor =
        open(signal(Facts.NONE, "READING:MINOR", "READING:SELF_HARM", "HELP:WITHIN_A_DAY"));
    CaseFile crisis = open(signal(Facts.NONE, "HELP:WITHIN_A_DAY"));

    assertThat(SearchTerms.decidingRules(minor.assessment()))
        .containsExactly("TRI-3@1", "TRI-4.self@1");
    assertThat(SearchTerms.decidingRules(crisis.assessment())).containsExactly("TRI-5.crisis@1");
  }

  private static List<String> regions(CaseFile file) {
    return SearchTerms.of(file).stream()
        .filter(term -> term.startsWith("country:") || term.startsWith("state:"))
        .toList();
  }

  private static PlaceMention mention(String country, @Nullable String state, Role role) {
    return new PlaceMention(ReadPlace.region(country, state), List.of(), role, false, 0, 5);
  }

  private static Signal naming(PlaceMention... places) {
    UUID id = UUID.randomUUID();
    MessageReading reading =
        new MessageReading(
            id,
            ReadLanguage.ENGLISH,
            Some.message(id, "MEANS:Other").hits(),
            List.of(places),
            List.of());
    return new Signal(
        UUID.randomUUID(),
        Channel.TEXT,
        "test",
        Some.NOW,
        null,
        true,
        null,
        false,
        Facts.NONE,
        List.of(new Message(id, 1, Instant.EPOCH, MessageAuthor.SIGNALER, reading)));
  }
}
