package org.waylight.referral.disclosure.domain;

import java.util.List;
import org.waylight.contracts.v1.Reading;
import org.waylight.contracts.v1.ReadingKind;

/** The facts of a case that an exception of DIS-2 may hang on. */
public record CaseFacts(Fact minor, Fact imminentHarm, Fact selfHarm, Fact threatToOthers) {
  /** Nothing known. */
  public static final CaseFacts NONE =
      new CaseFacts(Fact.NOTHING_KNOWN, Fact.NOTHING_KNOWN, Fact.NOTHING_KNOWN, Fact.NOTHING_KNOWN);

  /** The facts among the readings of an assessment; what is missing is unknown. */
  public static CaseFacts of(List<Reading> readings) {
    return new CaseFacts(
        find(readings, ReadingKind.MINOR),
        find(readings, ReadingKind.IMMINENT_HARM),
        find(readings, ReadingKind.SELF_HARM),
        find(readings, ReadingKind.THREAT_TO_OTHERS));
  }

  private static Fact find(List<Reading> readings, ReadingKind kind) {
    return readings.stream()
        .filter(reading -> reading.kind() == kind)
        .map(reading -> new Fact(reading.value(), reading.standing()))
        .findFirst()
        .orElse(Fact.NOTHING_KNOWN);
  }

  boolean threat() {
    return selfHarm.established() || threatToOthers.established();
  }

  boolean anyEstablished() {
    return minor.established() || imminentHarm.established() || threat();
  }

  boolean dangerOnlyRead() {
    return imminentHarm.onlyRead() || selfHarm.onlyRead() || threatToOthers.onlyRead();
  }
}
