package org.waylight.protocol.synthetic;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the generator was asked for. */
record Arguments(long seed, LocalDate today, String webhookBase, @Nullable Path out) {
  static Arguments of(String[] words, LocalDate today) {
    Arguments given =
        new Arguments(SyntheticNation.SEED, today, SyntheticNation.WEBHOOK_BASE, null);
    for (int i = 0; i < words.length; i += 2) {
      if (i + 1 == words.length) {
        throw new IllegalArgumentException(words[i] + " needs a value");
      }
      given = given.with(words[i], words[i + 1]);
    }
    return given;
  }

  private Arguments with(String name, String value) {
    return switch (name) {
      case "--seed" -> new Arguments(Long.parseLong(value), today, webhookBase, out);
      case "--today" -> new Arguments(seed, LocalDate.parse(value), webhookBase, out);
      case "--webhook-base" -> new Arguments(seed, today, value, out);
      case "--out" -> new Arguments(seed, today, webhookBase, Path.of(value));
      default ->
          throw new IllegalArgumentException(
              "unknown: " + name + "; known: --seed, --today, --webhook-base, --out");
    };
  }
}
