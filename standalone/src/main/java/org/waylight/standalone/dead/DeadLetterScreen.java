package org.waylight.standalone.dead;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waylight.standalone.dead.DeadLetterDesk.Letter;
import org.waylight.standalone.terminal.Terminal;

/** Shows dead letters to a person: where from, why and when, never what they hold. */
public final class DeadLetterScreen {
  private final Terminal terminal;

  public DeadLetterScreen(Terminal terminal) {
    this.terminal = terminal;
  }

  /** A table, what they have in common, and what to do. */
  public void list(List<Letter> letters) {
    if (letters.isEmpty()) {
      terminal.line("No dead letter waits for a decision.");
      return;
    }
    terminal.line(
        terminal.bold(
            "  %-8s  %-36s  %-17s  %-20s  %s".formatted("service", "id", "topic", "died", "why")));
    for (Letter letter : letters) {
      JsonNode body = letter.body();
      terminal.line(
          "  %-8s  %-36s  %-17s  %-20s  %s"
              .formatted(
                  letter.service(),
                  body.path("id").asText(),
                  body.path("topic").asText(),
                  seconds(body.path("diedAt").asText()),
                  body.path("reason").asText()));
    }
    Map<String, Long> reasons =
        letters.stream()
            .collect(
                Collectors.groupingBy(
                    letter -> letter.body().path("reason").asText(),
                    TreeMap::new,
                    Collectors.counting()));
    terminal.heading(letters.size() + " wait");
    reasons.forEach((reason, count) -> terminal.line("  %,6d  %s".formatted(count, reason)));
    next(letters);
  }

  private void next(List<Letter> letters) {
    if (letters.stream().anyMatch(DeadLetterScreen::isSignal)) {
      terminal.line(
          terminal.bad("  Those on signals.urgent and signals.standard are people nobody heard.")
              + " Look within the hour.");
    }
    terminal.line("  Next: ./waylight dead show ID, mend the cause, ./waylight dead replay ID,");
    terminal.line("  or all of one cause: ./waylight dead replay --all --reason WORDS");
  }

  /** All that may be said of one. */
  public void show(Letter letter) {
    JsonNode detail = letter.body();
    JsonNode line = detail.path("letter");
    String state = line.path("state").asText();
    terminal.heading("Dead letter " + line.path("id").asText() + " of " + letter.service());
    field("topic", line.path("topic").asText());
    field("place", "partition " + line.path("partition") + ", offset " + line.path("offset"));
    field("recorded", detail.path("recordTime").asText());
    field("died", line.path("diedAt").asText());
    field("why", line.path("reason").asText());
    field("event", text(line, "type") + " " + text(line, "eventId"));
    field("key", text(detail, "key"));
    field("payload", "%,d bytes, not shown".formatted(detail.path("payloadBytes").asLong()));
    field("attempts", detail.path("attempts").asText());
    field("state", state);
    if (line.hasNonNull("settledAt")) {
      field(
          "settled",
          line.path("settledAt").asText()
              + " by "
              + line.path("settledBy").asText()
              + (line.hasNonNull("note") ? ": " + line.path("note").asText() : ""));
    }
    detail
        .path("headers")
        .properties()
        .forEach(header -> field("header", header.getKey() + ": " + header.getValue().asText()));
    if (detail.path("hiddenHeaders").asInt() > 0) {
      field("", detail.path("hiddenHeaders") + " more headers that could hold anything");
    }
    for (JsonNode earlier : detail.path("earlier")) {
      field(
          "before",
          earlier.path("diedAt").asText()
              + "  "
              + earlier.path("state").asText()
              + "  "
              + earlier.path("reason").asText());
    }
    terminal.line();
    terminal.line(
        state.equals("WAITING")
            ? "  Next: mend the cause, then ./waylight dead replay "
                + line.path("id").asText()
                + "\n  or, if nobody is lost by it: ./waylight dead discard "
                + line.path("id").asText()
                + " --because WORDS"
            : "  Nothing is left to do with it.");
  }

  private void field(String name, String value) {
    terminal.line("  %-10s %s".formatted(name, value));
  }

  private static String text(JsonNode node, String name) {
    return node.hasNonNull(name) ? node.get(name).asText() : "(not known, or not in its form)";
  }

  private static boolean isSignal(Letter letter) {
    String topic = letter.body().path("topic").asText();
    return topic.equals("signals.urgent") || topic.equals("signals.standard");
  }

  private static String seconds(String instant) {
    return instant.length() > 19 ? instant.substring(0, 19) + "Z" : instant;
  }
}
