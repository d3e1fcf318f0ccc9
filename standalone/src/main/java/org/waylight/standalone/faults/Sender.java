package org.waylight.standalone.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.client.Tokens;
import org.waylight.standalone.faults.Tally.Count;
import org.waylight.standalone.replay.SyntheticSignal;
import org.waylight.standalone.terminal.Stopwatch;

/**
 * Hands a posting over as a careful gateway does: what gets no 2xx is sent again under the same
 * key, ever more slowly, until it is accepted or the run is over.
 */
final class Sender {
  /** As many connections as a handful of gateways and a provider keep; the rest wait their turn. */
  private static final int IN_FLIGHT = 128;

  /** As long as Twilio waits. */
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private static final long FIRST_PAUSE_MILLIS = 250;
  private static final long LONGEST_PAUSE_MILLIS = 4_000;
  private static final int LATER_SECONDS = 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final Tokens tokens;
  private final Webhook webhook;
  private final URI signals;
  private final String run;
  private final Tally tally;
  private final Stopwatch watch;
  private final Semaphore inFlight = new Semaphore(IN_FLIGHT);
  private final Map<Integer, Accepted> accepted = new ConcurrentHashMap<>();
  private volatile boolean over;
  private volatile boolean reachable = true;

  Sender(
      HttpClient http,
      Tokens tokens,
      Webhook webhook,
      String intake,
      String run,
      Tally tally,
      Stopwatch watch) {
    this.http = http;
    this.tokens = tokens;
    this.webhook = webhook;
    this.signals = URI.create(intake + "/v1/signals");
    this.run = run;
    this.tally = tally;
    this.watch = watch;
  }

  /** What was accepted so far, by number. */
  Map<Integer, Accepted> accepted() {
    return accepted;
  }

  /** From now on nothing is tried again. */
  void giveUp() {
    over = true;
  }

  /** Returns once the posting, and its repetition if it has one, is accepted or given up. */
  void deliver(Posting posting, ExecutorService threads) {
    tally.add(Count.SENT);
    Posting.Repeat repeat = posting.repeat();
    Future<Optional<String>> twin =
        repeat == Posting.Repeat.CONCURRENTLY ? threads.submit(() -> answer(posting)) : null;
    Optional<String> first = answer(posting);
    switch (repeat) {
      case NONE -> {}
      case CONCURRENTLY -> compare(first, join(twin));
      case AT_ONCE -> compare(first, answer(posting));
      case LATER -> {
        pause(LATER_SECONDS * (500L + ThreadLocalRandom.current().nextLong(1_000)));
        compare(first, answer(posting));
      }
    }
  }

  private void compare(Optional<String> first, Optional<String> again) {
    tally.add(Count.REPEATED);
    if (first.isPresent() && again.isPresent()) {
      tally.add(first.equals(again) ? Count.REPEATED_SAME : Count.REPEATED_OTHERWISE);
    }
  }

  /** The body of the first 2xx, or nothing if the run was over before. */
  private Optional<String> answer(Posting posting) {
    for (int attempt = 0; ; attempt++) {
      if (attempt > 0) {
        tally.add(Count.RETRIED);
      }
      String body = attempt(posting);
      if (body != null) {
        return Optional.of(body);
      }
      if (over) {
        return Optional.empty();
      }
      waitUntilReachable();
      long pause = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempt, 10));
      pause(pause / 2 + ThreadLocalRandom.current().nextLong(pause));
    }
  }

  private @Nullable String attempt(Posting posting) {
    inFlight.acquireUninterruptibly();
    try {
      HttpRequest request = request(posting).timeout(TIMEOUT).build();
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      reachable = true;
      if (response.statusCode() / 100 == 2) {
        heard(posting, response);
        return response.body();
      }
      tally.refused(Integer.toString(response.statusCode()));
    } catch (HttpTimeoutException e) {
      tally.refused("time-out");
    } catch (ConnectException e) {
      reachable = false;
      tally.refused("connection");
    } catch (IOException e) {
      tally.refused("connection");
    } catch (ClientFailure e) {
      tally.refused("no token");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      over = true;
    } finally {
      inFlight.release();
    }
    return null;
  }

  private void heard(Posting posting, HttpResponse<String> response) throws IOException {
    boolean byKafka = response.headers().firstValue("Waylight-Store").orElse("").equals("kafka");
    UUID signalId =
        posting.ofConversation()
            ? null
            : UUID.fromString(JSON.readTree(response.body()).path("signalId").asText());
    float seconds = watch.elapsed().toMillis() / 1000f;
    if (accepted.putIfAbsent(posting.number(), new Accepted(signalId, seconds, byKafka)) == null) {
      tally.add(Count.ACCEPTED);
      if (byKafka) {
        tally.add(Count.BY_KAFKA);
      }
    }
  }

  private HttpRequest.Builder request(Posting posting) {
    String key = posting.key(run);
    if (posting.ofConversation()) {
      String conversation = "CH" + run + "n" + posting.conversation();
      return webhook.message(conversation, posting.index(), key, posting.text(run));
    }
    return HttpRequest.newBuilder(signals)
        .header("Authorization", tokens.bearer(Tokens.GATEWAY))
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", "\"" + key + "\"")
        .POST(
            HttpRequest.BodyPublishers.ofString(
                SyntheticSignal.of(run, posting.number()).body().toString()));
  }

  /**
   * What was refused waits while nobody answers at all: new postings go on asking, and a client
   * that is busy asking leaves intake no time to start.
   */
  private void waitUntilReachable() {
    while (!reachable && !over) {
      pause(LONGEST_PAUSE_MILLIS / 4);
    }
  }

  private static Optional<String> join(@Nullable Future<Optional<String>> twin) {
    try {
      return twin == null ? Optional.empty() : twin.get();
    } catch (ExecutionException e) {
      throw new ClientFailure("Sending failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** In short steps, so that the end of the run is noticed. */
  private void pause(long millis) {
    try {
      long until = System.nanoTime() + millis * 1_000_000;
      for (long left = millis; left > 0 && !over; left = (until - System.nanoTime()) / 1_000_000) {
        Thread.sleep(Math.min(left, 1_000));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      over = true;
    }
  }
}
