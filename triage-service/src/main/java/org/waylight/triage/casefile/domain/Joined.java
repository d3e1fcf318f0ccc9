package org.waylight.triage.casefile.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.assessment.domain.ReadingDecision;

/**
 * What a join moved and changed, so that it can be undone with everything in its place.
 *
 * @param stateBefore of the case that was given up
 * @param signalIds that moved
 * @param messageIds that moved with them
 * @param personsBefore of the case that stays
 * @param setAside decisions of the case that stays, which would have lowered what the other raised
 * @param raisedBefore the alert of the case that stays
 */
public record Joined(
    CaseState stateBefore,
    Set<UUID> signalIds,
    Set<UUID> messageIds,
    Set<UUID> personsBefore,
    List<ReadingDecision> setAside,
    @Nullable Raised raisedBefore) {
  public Joined {
    signalIds = Set.copyOf(signalIds);
    messageIds = Set.copyOf(messageIds);
    personsBefore = Set.copyOf(personsBefore);
    setAside = List.copyOf(setAside);
  }

  /** What joining these two, as they are before it, moves. */
  public static Joined of(CaseFile kept, CaseFile given) {
    return new Joined(
        given.state(),
        ids(given.signals().stream().map(Signal::id)),
        ids(given.signals().stream().flatMap(s -> s.messages().stream()).map(Message::id)),
        ids(kept.persons().stream().map(Person::id)),
        Joining.setAside(kept, given),
        kept.raised());
  }

  private static Set<UUID> ids(Stream<UUID> ids) {
    return ids.collect(Collectors.toUnmodifiableSet());
  }
}
