package org.waylight.standalone.faults;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.waylight.standalone.client.Answer;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.client.Rest;

/**
 * People who look at what the services after intake have, many times a second, and never ask twice.
 */
final class AskingPeople implements AutoCloseable {
  private static final long EVERY_MILLIS = 20;
  private static final int AT_ONCE = 16;

  private record Question(String service, String who, String path) {}

  private static final List<Question> QUESTIONS =
      List.of(
          new Question("triage", "ada", "/v1/cases?limit=10"),
          new Question("referral", "ada", "/v1/phone-tasks"),
          new Question("protocol", "dana", "/v1/organisations?limit=10"));

  private final Rest rest;
  private final LiveReplicas replicas;
  private final AtomicInteger next = new AtomicInteger();
  private final ConcurrentMap<String, LongAdder> answered = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, LongAdder> failed = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(AT_ONCE);

  AskingPeople(Rest rest, LiveReplicas replicas) {
    this.rest = rest;
    this.replicas = replicas;
    clock.scheduleAtFixedRate(
        () -> clock.execute(this::ask), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** How many were answered, by service. */
  Map<String, Long> answered() {
    return sums(answered);
  }

  /** What was not answered as it should be, by service and cause. */
  Map<String, Long> failed() {
    return sums(failed);
  }

  @Override
  public void close() {
    clock.shutdown();
    try {
      clock.awaitTermination(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void ask() {
    Question question = QUESTIONS.get(Math.floorMod(next.getAndIncrement(), QUESTIONS.size()));
    String address = replicas.any(question.service()) + question.path();
    try {
      Answer answer = rest.get(question.who(), address);
      if (answer.ok()) {
        count(answered, question.service());
      } else {
        count(failed, question.service() + " " + answer.status());
      }
    } catch (ClientFailure failure) {
      count(failed, question.service() + ": " + failure.getMessage());
    }
  }

  private static void count(ConcurrentMap<String, LongAdder> counts, String name) {
    counts.computeIfAbsent(name, any -> new LongAdder()).increment();
  }

  private static Map<String, Long> sums(Map<String, LongAdder> counts) {
    Map<String, Long> sums = new TreeMap<>();
    counts.forEach((name, count) -> sums.put(name, count.sum()));
    return sums;
  }
}
