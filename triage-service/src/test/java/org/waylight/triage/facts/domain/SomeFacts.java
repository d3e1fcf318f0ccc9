package org.waylight.triage.facts.domain;

import org.waylight.triage.facts.outbound.GazetteerFiles;

/** The reader with the whole gazetteer, for tests. */
final class SomeFacts {
  static final FactReader READER = GazetteerFiles.reader();

  private SomeFacts() {}

  static FactsRead read(String text) {
    return READER.read(SpeltWords.of(text));
  }
}
