package org.waylight.intake.inbound.mail;

import java.util.ArrayList;
import java.util.List;

/** The texts of one multipart, in their order. */
final class MimeTexts {
  private record Text(boolean plain, String words) {}

  private final boolean alternative;
  private final List<Text> texts = new ArrayList<>();

  MimeTexts(boolean alternative) {
    this.alternative = alternative;
  }

  void addPlain(String words) {
    texts.add(new Text(true, words));
  }

  void addPage(String words) {
    texts.add(new Text(false, words));
  }

  /** What a multipart within this one says. */
  void add(MimeTexts inner) {
    if (!inner.texts.isEmpty()) {
      boolean plain = inner.texts.stream().anyMatch(Text::plain);
      texts.add(new Text(plain, inner.text()));
    }
  }

  /** All of them, or of alternatives the best that says something. */
  String text() {
    if (alternative) {
      List<Text> plain = texts.stream().filter(t -> t.plain && !t.words.isBlank()).toList();
      return joined(plain.isEmpty() ? texts : plain);
    }
    return joined(texts);
  }

  private static String joined(List<Text> texts) {
    return String.join("\n", texts.stream().map(Text::words).toList());
  }
}
