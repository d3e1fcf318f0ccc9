package org.waylight.standalone.replay;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.waylight.platform.sealed.Keysets;

/**
 * What the services hold beyond what was there before: ids, contents, cases, plans, dead letters.
 */
final class Holdings {
  private static final String INTAKE_SIGNALS = "select id from intake.signal";
  private static final String TRIAGE_SIGNALS = "select id from triage.signal";
  private static final String CASES = "select id from triage.case_file";
  private static final String PLANS = "select case_id from referral.plan";
  private static final String DEAD =
      """
      select 'triage ' || id from triage.dead_letter
      union all select 'referral ' || id from referral.dead_letter
      """;

  private final Ledger ledger;
  private final StoredTexts texts;
  private final Map<String, Set<String>> before = new HashMap<>();

  Holdings(Ledger ledger, Keysets keysets) {
    this.ledger = ledger;
    this.texts = new StoredTexts(ledger, keysets);
    for (String query : new String[] {INTAKE_SIGNALS, TRIAGE_SIGNALS, CASES, PLANS, DEAD}) {
      before.put(query, ledger.ids(query));
    }
  }

  Set<String> intakeSignals() {
    return added(INTAKE_SIGNALS);
  }

  Set<String> triageSignals() {
    return added(TRIAGE_SIGNALS);
  }

  Set<String> cases() {
    return added(CASES);
  }

  Set<String> plans() {
    return added(PLANS);
  }

  Set<String> deadLetters() {
    return added(DEAD);
  }

  /** The cases that the signals are in. */
  Set<String> casesOf(Set<String> signals) {
    Set<String> cases = new HashSet<>();
    ledger.each(
        "select id, case_id from triage.signal",
        row -> {
          if (signals.contains(row.getString(1))) {
            cases.add(row.getString(2));
          }
        });
    return cases;
  }

  /** Signal id and content hash of what intake keeps sealed to triage. */
  Set<String> intakeContents(Set<String> signals) {
    Set<String> contents = new TreeSet<>();
    texts.inIntake(stored -> take(stored, signals, contents));
    return contents;
  }

  /** Signal id and content hash of what triage keeps under its own keyset. */
  Set<String> triageContents(Set<String> signals) {
    Set<String> contents = new TreeSet<>();
    texts.inTriage(stored -> take(stored, signals, contents));
    return contents;
  }

  private static void take(StoredTexts.Stored stored, Set<String> signals, Set<String> contents) {
    if (signals.contains(stored.signalId())) {
      String text = stored.text();
      contents.add(
          stored.signalId() + " " + (text == null ? "does not open" : ContentHash.of(text)));
    }
  }

  private Set<String> added(String query) {
    Set<String> now = ledger.ids(query);
    now.removeAll(before.getOrDefault(query, Set.of()));
    return now;
  }
}
