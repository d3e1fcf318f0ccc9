package org.waylight.referral.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.waylight.contracts.Topics;
import org.waylight.platform.compacted.CompactedTopics;
import org.waylight.platform.inbox.NotYet;
import org.waylight.referral.matching.domain.Registry;

/**
 * The registry that cases are matched with. It refuses while it may be old: after a start until
 * everything published has been read, and whenever Kafka has not said for a while where the topics
 * end. So nothing withdrawn is in a plan proposed a second later.
 */
@ApplicationScoped
public class FreshRegistry {
  private static final List<String> TOPICS =
      List.of(Topics.PROTOCOLS, Topics.DIRECTORY, Topics.POLICIES);

  /** Less than the second that a change may take, by the time the match itself takes. */
  private static final Duration OLDEST = Duration.ofMillis(800);

  private final CompactedTopics topics;
  private final RegistryCopy copy;

  @Inject
  public FreshRegistry(CompactedTopics topics, RegistryCopy copy) {
    this.topics = topics;
    this.copy = copy;
  }

  /** The registry as it stands now; absent while it may be old. */
  public Optional<Registry> ifFresh() {
    return behind().isEmpty() ? Optional.of(copy.current()) : Optional.empty();
  }

  /**
   * The registry as it stands now.
   *
   * @throws NotYet if it may be old
   */
  public Registry current() {
    return ifFresh()
        .orElseThrow(
            () ->
                new NotYet("matching waits until these are read: " + String.join(", ", behind())));
  }

  /**
   * The registry as far as it has been read. Enough to follow what was decided, also while Kafka is
   * away.
   *
   * @throws NotYet after a start, until all that was published before has been read: everybody
   *     would seem unknown
   */
  public Registry known() {
    topics.requireWhole(List.of(Topics.PROTOCOLS, Topics.DIRECTORY));
    return copy.current();
  }

  private List<String> behind() {
    return topics.behind(TOPICS, OLDEST);
  }
}
