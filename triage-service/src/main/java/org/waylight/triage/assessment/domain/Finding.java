package org.waylight.triage.assessment.domain;

import java.util.Arrays;
import java.util.Set;
import org.waylight.contracts.IndustryCodes;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.RequestType;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Topic;

/**
 * One thing an indicator speaks for, written {@code KIND:value}: {@code TOPIC:HOTEL}, {@code
 * MEANS:WithholdsDocuments}. A value outside its code list is refused, so that a slip in an
 * indicator file cannot start.
 */
public record Finding(FindingKind kind, String value) {
  private static final Set<String> PURPOSES = Set.of("SEX", "LABOR", "UNSPECIFIED", "ABUSE");

  public Finding {
    boolean known =
        switch (kind) {
          case READING -> isOneOf(ReadingKind.values(), value);
          case AGE -> value.matches("[0-9]{1,2}");
          case PEOPLE -> value.matches("[0-9]{1,4}-[0-9]{1,4}");
          case HELP -> value.equals("WITHIN_A_DAY");
          case PURPOSE -> PURPOSES.contains(value);
          case MEANS -> FieldCodes.METHODS_OF_CONTROL.contains(value);
          case TOPIC -> isOneOf(Topic.values(), value);
          case INDUSTRY -> IndustryCodes.ALL.contains(value);
          case NEED -> isOneOf(Need.values(), value);
          case REQUEST -> isOneOf(RequestType.values(), value);
          case SPECIFIC -> isOneOf(Specific.values(), value);
          case POLICE -> value.equals("WANTED") || value.equals("UNWANTED");
          case CONTACT -> value.equals("SAFE") || value.equals("UNSAFE");
          case TOLD_BY -> isOneOf(SignalerKind.values(), value);
          case FIRST_HAND -> value.equals("YES");
        };
    if (!known) {
      throw new IllegalArgumentException("no finding: " + kind + ":" + value);
    }
  }

  /** Reads the written form. */
  public static Finding of(String written) {
    int colon = written.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("a finding is written KIND:value, not " + written);
    }
    return new Finding(
        FindingKind.valueOf(written.substring(0, colon).strip()),
        written.substring(colon + 1).strip());
  }

  /** A finding about one of the facts the policy may hang on. */
  public static Finding reading(ReadingKind kind) {
    return new Finding(FindingKind.READING, kind.name());
  }

  @Override
  public String toString() {
    return kind + ":" + value;
  }

  private static boolean isOneOf(Enum<?>[] constants, String name) {
    return Arrays.stream(constants).anyMatch(constant -> constant.name().equals(name));
  }
}
