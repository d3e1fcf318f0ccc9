package org.waylight.intake.inbound;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Channel;
import org.waylight.intake.application.Gateways;
import org.waylight.intake.application.Stores;
import org.waylight.intake.domain.Gateway;
import org.waylight.intake.domain.GatewayKind;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;

/**
 * What a gateway with a token may do now: its pause, its channels and its rate, as an operator
 * registered them. One that is not registered is vouched for by its token alone. Rates hold for
 * each replica. Headers are those of draft-ietf-httpapi-ratelimit-headers.
 */
@ApplicationScoped
public class Politeness {
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration CROWDED = Duration.ofSeconds(1);
  private static final int MOST_GATEWAYS = 10_000;

  private final Gateways gateways;
  private final Stores stores;
  private final Cache<String, Rate> rates =
      Caffeine.newBuilder().maximumSize(MOST_GATEWAYS).build();

  Politeness(Gateways gateways, Stores stores) {
    this.gateways = gateways;
    this.stores = stores;
  }

  private record Rate(int perSecond, Bucket bucket) {
    static Rate of(int perSecond) {
      return new Rate(
          perSecond,
          Bucket.builder()
              .addLimit(
                  limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
              .build());
    }
  }

  /**
   * Lets a gateway hand over so many signals or messages, or says when it may.
   *
   * @param channel the one it speaks for, if it says
   */
  void admit(String gateway, @Nullable Channel channel, int count, HttpServerResponse response) {
    Gateway registered = gateways.find(gateway).orElse(null);
    if (registered == null) {
      return;
    }
    if (registered.kind() != GatewayKind.REST) {
      throw ProblemException.of(
          Problem.forbidden("The gateway of this name is registered for another kind."));
    }
    if (registered.paused()) {
      throw ProblemException.of(
          Problem.unavailable("The gateway is paused; nothing was stored.", PAUSE));
    }
    if (channel != null && !registered.channels().contains(channel)) {
      throw Refusals.channelNotAllowed();
    }
    Integer perSecond = registered.perSecond();
    if (perSecond != null) {
      hold(gateway, perSecond, count, response);
    }
  }

  /** Asks for patience while too much waits, so that what is urgent or under way has room. */
  void leaveRoom() {
    if (stores.crowded()) {
      throw ProblemException.of(
          Problem.unavailable("Too much waits to be stored; nothing was kept.", CROWDED));
    }
  }

  private void hold(String gateway, int perSecond, int count, HttpServerResponse response) {
    Rate rate =
        rates
            .asMap()
            .compute(
                gateway,
                (_, known) ->
                    known != null && known.perSecond == perSecond ? known : Rate.of(perSecond));
    String policy = "\"signals\";q=" + perSecond + ";w=1";
    ConsumptionProbe probe = rate.bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long wait = seconds(probe.getNanosToWaitForRefill());
      throw ProblemException.of(
          Problem.tooManyRequests(
                  "The gateway is over its rate; nothing was stored.", Duration.ofSeconds(wait))
              .with("RateLimit-Policy", policy)
              .with("RateLimit", "\"signals\";r=0;t=" + wait));
    }
    // A batch is taken whole, and counts whole: what it is over, the gateway waits out afterwards.
    long over = count == 1 ? 0 : rate.bucket.consumeIgnoringRateLimits(count - 1L);
    long left = Math.max(0, probe.getRemainingTokens() - (count - 1));
    response
        .putHeader("RateLimit-Policy", policy)
        .putHeader("RateLimit", "\"signals\";r=" + left + ";t=" + seconds(over));
  }

  private static long seconds(long nanos) {
    return Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
  }
}
