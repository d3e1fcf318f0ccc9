package org.waylight.triage.ties.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of the signals that share a key with one are tied to it. */
public final class Ties {
  /** What more signals than this share says nothing: a chain letter, a shelter's own number. */
  public static final int COMMON = 20;

  /** Texts less alike are not called the same. */
  static final double ALIKE = 0.5;

  private Ties() {}

  /**
   * The ties of a signal.
   *
   * @param own its keys
   * @param shared who else has each of these keys, at most one more than {@link #COMMON}
   * @param signatures of those who share a band, and its own
   */
  public static List<Tie> of(
      UUID signalId,
      List<TieKey> own,
      Map<Long, List<TieKey>> shared,
      Map<UUID, Signature> signatures,
      Instant now) {
    List<Tie> ties = new ArrayList<>();
    Map<UUID, Double> alike = new HashMap<>();
    for (TieKey key : own) {
      List<TieKey> others =
          shared.getOrDefault(key.key(), List.of()).stream()
              .filter(other -> !other.signalId().equals(signalId))
              .toList();
      if (others.size() > COMMON) {
        continue;
      }
      for (TieKey other : others) {
        if (key.kind() == TieKind.TEXT) {
          alike.computeIfAbsent(
              other.signalId(), id -> likeness(signatures.get(signalId), signatures.get(id)));
        } else {
          ties.add(
              Tie.noticed(
                  signalId,
                  key.where(),
                  other.signalId(),
                  other.where(),
                  key.kind(),
                  key.key(),
                  key.kind().score(),
                  now));
        }
      }
    }
    alike.forEach(
        (other, likeness) -> {
          if (likeness >= ALIKE) {
            ties.add(Tie.noticed(signalId, null, other, null, TieKind.TEXT, 0, likeness, now));
          }
        });
    return ties;
  }

  private static double likeness(@Nullable Signature one, @Nullable Signature other) {
    return one == null || other == null ? 0 : one.likeness(other);
  }
}
