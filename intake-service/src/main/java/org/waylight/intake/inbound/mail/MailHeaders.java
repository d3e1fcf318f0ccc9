package org.waylight.intake.inbound.mail;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headers of a mail that intake reads. Of one that comes twice the first counts. */
final class MailHeaders {
  private static final Set<String> READ =
      Set.of("message-id", "references", "in-reply-to", "from", "subject", "date");
  private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,1000})>");

  private final Map<String, String> values = new HashMap<>();

  void add(String name, String value) {
    String key = name.strip().toLowerCase(Locale.ROOT);
    if (READ.contains(key) && !value.isBlank()) {
      values.putIfAbsent(key, value);
    }
  }

  /** What is not there yet, from another source of the same mail. */
  void addAll(MailHeaders other) {
    other.values.forEach(values::putIfAbsent);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(LenientText::ofHeader);
  }

  Optional<String> messageId() {
    return firstId("message-id")
        .or(() -> text("message-id").map(String::strip).filter(id -> !id.isEmpty()));
  }

  /** The first mail of the thread, as far as this one knows it. */
  Optional<String> threadRoot() {
    return firstId("references").or(() -> firstId("in-reply-to")).or(this::messageId);
  }

  private Optional<String> firstId(String name) {
    return Optional.ofNullable(values.get(name))
        .map(ID::matcher)
        .filter(Matcher::find)
        .map(id -> id.group(1));
  }

  @Override
  public String toString() {
    return "MailHeaders[not shown]";
  }
}
