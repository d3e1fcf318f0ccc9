package org.waylight.referral.restore.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What a restore had lost and Kafka brought back, and what a person must look at. */
public final class Findings {
  private static final int MOST = 1_000;

  /**
   * A case that a person must look at.
   *
   * @param why one of the kinds that are counted
   */
  public record ToLookAt(UUID caseId, String why) {}

  /**
   * What was found.
   *
   * @param counts by kind
   * @param toLookAt the first thousand
   */
  public record Found(Map<String, Integer> counts, List<ToLookAt> toLookAt) {
    /** Copies both. */
    public Found {
      counts = Map.copyOf(counts);
      toLookAt = List.copyOf(toLookAt);
    }
  }

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<ToLookAt> toLookAt = new ArrayList<>();

  /** One more of a kind that needs nobody. */
  public void count(String kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  /** One more of a kind that a person must look at. */
  public void ask(String kind, UUID caseId) {
    count(kind);
    if (toLookAt.size() < MOST) {
      toLookAt.add(new ToLookAt(caseId, kind));
    }
  }

  public Found found() {
    return new Found(counts, toLookAt);
  }
}
