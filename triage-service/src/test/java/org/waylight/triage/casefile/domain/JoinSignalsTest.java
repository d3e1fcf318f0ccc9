package org.waylight.triage.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waylight.triage.casefile.domain.SomeSignals.NOW;
import static org.waylight.triage.casefile.domain.SomeSignals.more;
import static org.waylight.triage.casefile.domain.SomeSignals.open;
import static org.waylight.triage.casefile.domain.SomeSignals.signal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.CloseReason;

class JoinSignalsTest {
  @Test
  @DisplayName("TRI-8 every signal opens a case of its own unless something ties it")
  void ownCases() {
    JoinSignals join = nothingKnown();
    join.take(signal(Facts.NONE));
    join.take(signal(Facts.NONE));

    assertThat(join.changes()).hasSize(2).allMatch(change -> change.before() == null);
  }

  @Test
  @DisplayName("TRI-8 receipt and signal end in one case in either order")
  void eitherOrder() {
    Signal first = signal(Facts.NONE, "NEED:LEGAL");
    Signal second = signal(UUID.randomUUID(), first.id(), Facts.NONE, "NEED:SHELTER");

    JoinSignals inOrder = nothingKnown();
    inOrder.take(first);
    inOrder.take(second);
    JoinSignals reversed = nothingKnown();
    reversed.take(second);
    reversed.take(first);

    assertThat(inOrder.changes()).hasSize(1);
    assertThat(reversed.changes()).hasSize(1);
    assertThat(reversed.changes().getFirst().after().signals())
        .isEqualTo(inOrder.changes().getFirst().after().signals());
  }

  @Test
  @DisplayName("a known signal goes to its case; what brings nothing changes nothing")
  void known() {
    Signal first = signal(Facts.NONE);
    CaseFile file = open(first);
    JoinSignals join = known(file);
    join.take(first);
    assertThat(join.changes()).isEmpty();

    join.take(more(first, "NEED:LEGAL"));

    assertThat(join.changes()).hasSize(1);
    assertThat(join.changes().getFirst().before()).isSameAs(file);
  }

  @Test
  @DisplayName(
      "TRI-8 two cases that prove to be one: the quoted one keeps the signals and the alert")
  void absorbed() {
    Signal first = signal(Facts.NONE, "NEED:LEGAL");
    CaseFile quoted = open(first);
    Signal second = signal(Facts.NONE, "MEANS:Other");
    CaseFile own = ((MoveResult.Moved) open(second).raise("cora", NOW)).file();
    JoinSignals join = known(quoted, own);

    join.take(signal(second.id(), first.id(), Facts.NONE));
    join.take(more(second, "NEED:MEDICAL"));

    CaseFile kept = after(join, quoted.id());
    CaseFile given = after(join, own.id());
    assertThat(kept.signals()).extracting(Signal::id).contains(first.id(), second.id());
    assertThat(kept.signals()).flatExtracting(Signal::messages).hasSize(4);
    assertThat(kept.raised()).isNotNull();
    assertThat(given.mergedInto()).isEqualTo(quoted.id());
    assertThat(given.signals()).isEmpty();
    assertThat(given.state())
        .isEqualTo(new CaseState.Closed(CloseReason.DUPLICATE, "triage", NOW.now()));
    assertThat(given.version()).isGreaterThan(own.version());
  }

  @Test
  @DisplayName(
      "after a restore signals are put together under the case that was told, above its version")
  void restored() {
    UUID told = UUID.randomUUID();
    Signal first = signal(Facts.NONE, "NEED:LEGAL");
    Signal second = signal(Facts.NONE, "NEED:SHELTER");
    JoinSignals join =
        new JoinSignals(
            Map.of(first.id(), told, second.id(), told),
            Map.of(told, 7L),
            Map.of(),
            UUID::randomUUID,
            NOW);

    join.take(first);
    join.take(second);
    join.take(signal(Facts.NONE));

    assertThat(join.changes()).hasSize(2);
    assertThat(after(join, told).signals())
        .extracting(Signal::id)
        .containsExactlyInAnyOrder(first.id(), second.id());
    assertThat(after(join, told).version()).isGreaterThan(7);
  }

  private static CaseFile after(JoinSignals join, UUID caseId) {
    return join.changes().stream()
        .map(CaseChange::after)
        .filter(file -> file.id().equals(caseId))
        .findFirst()
        .orElseThrow();
  }

  private static JoinSignals nothingKnown() {
    return new JoinSignals(Map.of(), Map.of(), Map.of(), UUID::randomUUID, NOW);
  }

  private static JoinSignals known(CaseFile... files) {
    Map<UUID, CaseFile> byId = new HashMap<>();
    Map<UUID, UUID> bySignal = new HashMap<>();
    for (CaseFile file : List.of(files)) {
      byId.put(file.id(), file);
      file.signals().forEach(signal -> bySignal.put(signal.id(), file.id()));
    }
    return new JoinSignals(bySignal, Map.of(), byId, UUID::randomUUID, NOW);
  }
}
