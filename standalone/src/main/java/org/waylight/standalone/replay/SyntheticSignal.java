package org.waylight.standalone.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One made-up signal of a replay; the same run and number always give the same.
 *
 * @param key its idempotency key
 * @param text its one message
 */
public record SyntheticSignal(String key, String text, ObjectNode body) {
  private static final List<String> CHANNELS = List.of("TEXT", "WEBFORM", "CHAT", "CALL", "EMAIL");
  private static final List<String> STORIES =
      List.of(
          "they keep our passports and nobody here gets paid",
          "a man controls her money and where she goes, she works at a hotel",
          "no nos dejan salir de la casa y nos quitaron los papeles",
          "I would like to know how your hotline works",
          "my neighbor's housekeeper is never allowed outside alone",
          "she is afraid of her boss and says she owes him for the trip");
  private static final List<String> STATES =
      List.of("TX", "CA", "FL", "NY", "OH", "GA", "NV", "WA");
  private static final int EVERY_URGENT = 50;

  /** The signal of a run and a number. */
  public static SyntheticSignal of(String run, int number) {
    String text = "Synthetic signal %s-%d: %s.".formatted(run, number, pick(STORIES, number));
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("channel", pick(CHANNELS, number));
    body.putArray("messages").addObject().put("order", 1).put("text", text);
    ObjectNode facts = body.putObject("facts");
    facts.putObject("place").put("state", pick(STATES, number / CHANNELS.size()));
    if (number % EVERY_URGENT == 0) {
      facts.put("immediateDanger", "YES");
    }
    return new SyntheticSignal("replay-" + run + "-" + number, text, body);
  }

  private static String pick(List<String> from, int number) {
    return from.get(number % from.size());
  }
}
