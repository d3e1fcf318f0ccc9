package org.waylight.triage.desk.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one case of several: done, or refused and why.
 *
 * @param version afterwards; absent if refused
 * @param refusal a stable word; absent if done
 * @param why in a sentence; absent if done
 */
public record OneOfMany(
    UUID caseId,
    boolean done,
    @Nullable Long version,
    @Nullable String refusal,
    @Nullable String why) {
  public static OneOfMany done(UUID caseId, long version) {
    return new OneOfMany(caseId, true, version, null, null);
  }

  public static OneOfMany refused(UUID caseId, String refusal, String why) {
    return new OneOfMany(caseId, false, null, refusal, why);
  }
}
