package org.waylight.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waylight.standalone.terminal.Terminal;

/** Why triage concluded what it did: rule, words, stated facts (TRI-1). */
final class Explanation {
  private static final int LONGEST_QUOTE = 40;

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final JsonNode file;

  Explanation(JsonNode file) {
    this.file = file;
    file.path("signals")
        .forEach(
            signal ->
                signal
                    .path("messages")
                    .forEach(
                        message ->
                            texts.put(
                                message.path("messageId").asText(),
                                message.path("text").asText(""))));
  }

  void print(Terminal terminal) {
    texts.values().forEach(text -> terminal.line(terminal.faint("  > " + text)));
    for (JsonNode conclusion : file.path("assessment").path("conclusions")) {
      terminal.line(
          "  %-24s %-18s %s"
              .formatted(
                  conclusion.path("about").asText(),
                  conclusion.path("value").asText(),
                  conclusion.path("rule").asText()));
      if (conclusion.hasNonNull("sentence")) {
        terminal.line(terminal.faint("      " + conclusion.get("sentence").asText()));
      }
      List<String> because = because(conclusion);
      if (!because.isEmpty()) {
        terminal.line(terminal.faint("      because " + String.join("; ", because)));
      }
    }
  }

  private List<String> because(JsonNode conclusion) {
    List<String> because = new ArrayList<>();
    conclusion.path("stated").forEach(fact -> because.add("stated: " + fact.asText()));
    for (JsonNode evidence : conclusion.path("evidence")) {
      because.add("\"" + quote(evidence) + "\" (" + evidence.path("indicator").asText() + ")");
    }
    return because;
  }

  private String quote(JsonNode evidence) {
    String text = texts.getOrDefault(evidence.path("messageId").asText(), "");
    // An offset outside the text is shown as no words rather than ending the demo.
    int end = Math.clamp(evidence.path("end").asInt(), 0, text.length());
    String words = text.substring(Math.clamp(evidence.path("start").asInt(), 0, end), end);
    return words.length() > LONGEST_QUOTE ? words.substring(0, LONGEST_QUOTE) + "..." : words;
  }
}
