package org.waylight.triage.desk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.triage.casefile.application.PersonalText;
import org.waylight.triage.desk.domain.Handover;
import org.waylight.triage.desk.domain.OneOfMany;

/**
 * A supervisor hands cases over when their shift ends: to a named colleague, or back to the queue.
 * Each case is a transaction of its own, so that one that changed meanwhile holds up no other.
 */
@ApplicationScoped
public class HandOver {
  private static final int AT_ONCE = 500;

  private final HandoverStore store;
  private final HandOverCase one;
  private final PersonalText texts;
  private final TimeOrderedIds ids;
  private final Clock clock;

  @Inject
  public HandOver(
      HandoverStore store, HandOverCase one, PersonalText texts, TimeOrderedIds ids, Clock clock) {
    this.store = store;
    this.one = one;
    this.texts = texts;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Hands over the cases named, or all that the supervisor has if none is named.
   *
   * @param to absent: back to the queue
   */
  public Done handOver(Set<UUID> named, String from, @Nullable String to, OpenedText note) {
    UUID id = ids.next();
    Handover handover =
        new Handover(id, from, to, clock.instant(), texts.keep(note, id, Handover.NOTE));
    List<OneOfMany> results = new ArrayList<>();
    for (UUID caseId : named.isEmpty() ? held(from) : named.stream().sorted().toList()) {
      results.add(result(handover, caseId));
    }
    return new Done(id, results);
  }

  /** What became of each case. */
  public record Done(UUID handoverId, List<OneOfMany> cases) {}

  @Transactional
  List<UUID> held(String by) {
    return store.heldBy(by, AT_ONCE);
  }

  private OneOfMany result(Handover handover, UUID caseId) {
    try {
      return OneOfMany.done(caseId, one.handOver(handover, caseId).version());
    } catch (ProblemException refused) {
      return OneOfMany.refused(caseId, refused.problem().slug(), refused.problem().detail());
    }
  }
}
