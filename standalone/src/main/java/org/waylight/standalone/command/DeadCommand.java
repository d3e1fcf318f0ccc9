package org.waylight.standalone.command;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.waylight.standalone.dead.DeadLetterDesk;
import org.waylight.standalone.dead.DeadLetterDesk.Letter;
import org.waylight.standalone.dead.DeadLetterDesk.Replayed;
import org.waylight.standalone.dead.DeadLetterScreen;
import org.waylight.standalone.dead.Filter;
import org.waylight.standalone.stack.EmbeddedStack;
import org.waylight.standalone.stack.StackState;
import org.waylight.standalone.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records that no consumer could handle, in all services. */
@Command(name = "dead", description = "records that could not be handled")
public final class DeadCommand {
  /** Some wait for a decision. */
  private static final int SOME_WAIT = 3;

  /** What is replayed has died again, or was handled, within that. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private final Clock clock = Clock.systemUTC();

  /** Which services and letters are meant. */
  static final class Meant {
    @Option(names = "--service", description = "only of this service")
    @Nullable String service;

    @Option(names = "--topic", description = "only of this topic")
    @Nullable String topic;

    @Option(names = "--reason", description = "only those whose reason contains this")
    @Nullable String reason;

    @Option(names = "--since", description = "a time, 2026-11-23T01:00:00Z, or how long ago, PT2H")
    @Nullable String since;

    List<String> services() {
      if (service == null) {
        return EmbeddedStack.SERVICES;
      }
      if (!EmbeddedStack.SERVICES.contains(service)) {
        throw new IllegalArgumentException(
            "--service is one of " + String.join(", ", EmbeddedStack.SERVICES));
      }
      return List.of(service);
    }

    Filter filter(Clock clock) {
      return new Filter(topic, reason, since == null ? null : instant(since, clock.instant()));
    }
  }

  /** Those that wait; exit code 3 if there are any. */
  @Command(name = "list", description = "those that wait for a decision")
  int list(
      @picocli.CommandLine.Mixin Meant meant,
      @Option(names = "--limit", description = "of each service", defaultValue = "50") int limit) {
    return at(
        desk -> {
          List<Letter> letters = new ArrayList<>();
          meant
              .services()
              .forEach(
                  service -> letters.addAll(desk.waiting(service, meant.filter(clock), limit)));
          new DeadLetterScreen(terminal()).list(letters);
          return letters.isEmpty() ? 0 : SOME_WAIT;
        });
  }

  /** One, without what it holds. */
  @Command(name = "show", description = "one of them, without what it holds")
  int show(@Parameters(paramLabel = "ID") String id) {
    return at(
        desk -> {
          new DeadLetterScreen(terminal()).show(desk.find(EmbeddedStack.SERVICES, id));
          return 0;
        });
  }

  /** Puts one, or all that are meant, on their topics again; exit code 3 if some died again. */
  @Command(name = "replay", description = "put one, or all that are meant, on their topics again")
  int replay(
      @Parameters(paramLabel = "ID", arity = "0..1") @Nullable String id,
      @Option(names = "--all", description = "all that are meant") boolean all,
      @picocli.CommandLine.Mixin Meant meant) {
    if (all == (id != null)) {
      throw new IllegalArgumentException("Name one dead letter, or say --all");
    }
    return at(desk -> id != null ? replayOne(desk, id) : replayMany(desk, meant));
  }

  /** Gives one up for good. */
  @Command(name = "discard", description = "give one up for good")
  int discard(
      @Parameters(paramLabel = "ID") String id,
      @Option(
              names = "--because",
              required = true,
              description = "why, without personal text; it is kept with your name")
          String because) {
    return at(
        desk -> {
          Letter letter = desk.find(EmbeddedStack.SERVICES, id);
          desk.discard(letter, id, because);
          terminal()
              .line(
                  "Discarded in %s: what it held is gone; that it was, why and by whom stays."
                      .formatted(letter.service()));
          terminal().line("Next: ./waylight dead list");
          return 0;
        });
  }

  private int replayOne(DeadLetterDesk desk, String id) {
    Letter letter = desk.find(EmbeddedStack.SERVICES, id);
    Instant before = clock.instant();
    desk.replay(letter, id);
    terminal().line("Replayed in " + letter.service() + ".");
    String topic = letter.body().path("letter").path("topic").asText();
    return afterwards(
        desk, List.of(letter.service()), new Filter(topic, null, before.minusSeconds(1)));
  }

  private int replayMany(DeadLetterDesk desk, Meant meant) {
    Filter filter = meant.filter(clock);
    int result = 0;
    for (String service : meant.services()) {
      Replayed done =
          desk.replayAll(
              service,
              filter,
              (replayed, remaining) ->
                  terminal()
                      .status(
                          "  %s: %,d replayed, %,d remain"
                              .formatted(service, replayed, remaining)));
      terminal().status("");
      terminal().line("  %-8s  %,6d replayed".formatted(service, done.count()));
      if (done.count() > 0) {
        Instant later = Instant.parse(done.until()).plusMillis(1);
        result =
            Math.max(
                result,
                afterwards(
                    desk, List.of(service), new Filter(filter.topic(), filter.reason(), later)));
      }
    }
    return result;
  }

  /** A replay proves nothing by itself: what died again is there within moments. */
  private int afterwards(DeadLetterDesk desk, List<String> services, Filter since) {
    try {
      Thread.sleep(SOON);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    List<Letter> again = new ArrayList<>();
    services.forEach(service -> again.addAll(desk.waiting(service, since, 500)));
    if (again.isEmpty()) {
      terminal().line("None died again within " + SOON.toSeconds() + " s.");
      terminal().line("Next: ./waylight dead list");
      return 0;
    }
    terminal().line(terminal().bad(again.size() + " died again: the cause is not mended."));
    new DeadLetterScreen(terminal()).list(again);
    return SOME_WAIT;
  }

  private static int at(ToIntFunction<DeadLetterDesk> work) {
    StackState stack = Context.here().running();
    try (HttpClient http = Context.http()) {
      return work.applyAsInt(
          new DeadLetterDesk(
              Context.rest(http, stack.keycloak()), name -> stack.ports().address(name)));
    }
  }

  private static Terminal terminal() {
    return Context.here().terminal();
  }

  static Instant instant(String text, Instant now) {
    try {
      return text.startsWith("P") ? now.minus(Duration.parse(text)) : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "--since is a time such as 2026-11-23T01:00:00Z, or how long ago, such as PT2H", e);
    }
  }
}
