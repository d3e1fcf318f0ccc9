package org.waylight.referral.matching.domain;

import java.util.Set;

/**
 * What of a case decides whether a protocol holds, ready to be compared a million times.
 *
 * @param bits of {@link ConditionBits}
 * @param today days since 1970
 * @param languages without their regions
 */
record Had(long bits, int today, Set<String> venues, Set<String> languages) {
  static Had of(CaseToMatch asked) {
    return new Had(
        ConditionBits.of(asked), Row.day(asked.today()), asked.venues(), asked.languages());
  }
}
