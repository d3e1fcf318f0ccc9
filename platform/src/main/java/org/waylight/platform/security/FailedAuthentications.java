package org.waylight.platform.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.json.EventJson;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemBody;

/**
 * Slows down who tries credentials: an address that came with more than {@code
 * waylight.security.bad-credentials} different bad ones within a minute gets 429 for what it brings
 * next. The same bad one again counts once, so that a gateway whose token has run out is never shut
 * out, and a token that was just found valid goes through all the while (INT-1).
 */
@ApplicationScoped
public class FailedAuthentications {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_ADDRESSES = 50_000;
  private static final int UNAUTHORIZED = 401;

  /** By address: the hashes of the bad credentials it came with, not more than are counted. */
  private final Cache<String, Set<Integer>> bad =
      Caffeine.newBuilder().expireAfterWrite(WINDOW).maximumSize(MOST_ADDRESSES).build();

  private final RememberedTokens tokens;
  private final int most;
  private final Counter failed;
  private final Counter held;

  FailedAuthentications(
      RememberedTokens tokens,
      @ConfigProperty(name = "waylight.security.bad-credentials", defaultValue = "20") int most,
      MeterRegistry meters) {
    this.tokens = tokens;
    this.most = most;
    this.failed = meters.counter("waylight.authentication.failed");
    this.held = meters.counter("waylight.authentication.held");
  }

  void install(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE + 2).handler(this::pass);
  }

  private void pass(RoutingContext context) {
    @Nullable String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization == null) {
      context.next();
      return;
    }
    String address = context.request().remoteAddress().hostAddress();
    Set<Integer> soFar = bad.getIfPresent(address);
    if (soFar != null && soFar.size() > most && !tokens.remember(authorization)) {
      held.increment();
      refuse(context);
      return;
    }
    context.addHeadersEndHandler(
        _ -> {
          if (context.response().getStatusCode() == UNAUTHORIZED) {
            failed.increment();
            count(address, authorization);
          }
        });
    context.next();
  }

  private void count(String address, String authorization) {
    Set<Integer> known = bad.asMap().computeIfAbsent(address, any -> ConcurrentHashMap.newKeySet());
    if (known.size() <= most) {
      known.add(authorization.hashCode());
    }
  }

  private static void refuse(RoutingContext context) {
    Problem problem =
        Problem.tooManyRequests(
            "Too many different wrong credentials came from this address. Wait a minute, then come"
                + " with a valid one.",
            WINDOW);
    problem.headers().forEach(context.response()::putHeader);
    try {
      context
          .response()
          .setStatusCode(problem.status())
          .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
          .end(EventJson.mapper().writeValueAsString(ProblemBody.of(problem, null)));
    } catch (JsonProcessingException impossible) {
      context.fail(problem.status());
    }
  }
}
