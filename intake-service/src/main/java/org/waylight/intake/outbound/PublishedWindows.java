package org.waylight.intake.outbound;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.waylight.contracts.PolicySettings;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.Channel;
import org.waylight.intake.application.ConversationWindows;
import org.waylight.platform.compacted.CompactedRecord;
import org.waylight.platform.compacted.CompactedTopics;
import org.waylight.platform.policy.FollowedPolicy;

/** The windows as the protocol service publishes them; the built-in ones until then. */
@ApplicationScoped
class PublishedWindows implements ConversationWindows {
  private static final Logger LOG = Logger.getLogger(PublishedWindows.class);
  private static final Map<Channel, Duration> BUILT_IN =
      Map.of(
          Channel.CALL, Duration.ofHours(12),
          Channel.TEXT, Duration.ofHours(24),
          Channel.CHAT, Duration.ofHours(24),
          Channel.WEBFORM, Duration.ofHours(24),
          Channel.EMAIL, Duration.ofDays(30));

  private final CompactedTopics topics;
  private final FollowedPolicy<Map<Channel, Duration>> followed;

  PublishedWindows(CompactedTopics topics, Clock clock) {
    this.topics = topics;
    this.followed =
        new FollowedPolicy<>(PolicySettings.CONVERSATIONS, clock, PublishedWindows::read, BUILT_IN);
  }

  void start(@Observes StartupEvent event) {
    topics.follow(Topics.POLICIES, this::take);
  }

  @Override
  public Duration of(Channel channel) {
    return followed.current().getOrDefault(channel, Duration.ofHours(24));
  }

  void take(CompactedRecord record) {
    followed.take(record);
  }

  /** What cannot be read must not stop intake: what is built in holds, and it is logged. */
  private static Map<Channel, Duration> read(String version, Map<String, String> settings) {
    Map<Channel, Duration> windows = new EnumMap<>(BUILT_IN);
    for (Channel channel : Channel.values()) {
      String setting = settings.get(PolicySettings.windowOf(channel));
      try {
        if (setting != null) {
          windows.put(channel, Duration.parse(setting));
        }
      } catch (DateTimeException unreadable) {
        LOG.errorf(
            "the window of %s in policy %s cannot be used, the built-in one holds",
            channel, version);
      }
    }
    return windows;
  }
}
