package org.waylight.standalone.canary;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.waylight.standalone.canary.Lens.Sighting;

/** One kind of place that was looked through: how much, and what was found where. */
final class Place {
  private final String name;
  private final Lens lens;
  private final Map<String, AtomicInteger> found = new TreeMap<>();
  private long items;
  private long bytes;

  Place(String name, Lens lens) {
    this.name = name;
    this.lens = lens;
  }

  String name() {
    return name;
  }

  /** Files, records, values. */
  long items() {
    return items;
  }

  long bytes() {
    return bytes;
  }

  int hits() {
    return found.values().stream().mapToInt(AtomicInteger::get).sum();
  }

  /** Each place and field in which something was found, and how often. */
  List<String> found() {
    return found.entrySet().stream()
        .map(one -> "%s: %s, %,d times".formatted(name, one.getKey(), one.getValue().get()))
        .toList();
  }

  /** Looks at one item. */
  void look(String where, byte @Nullable [] content) {
    items++;
    if (content == null) {
      return;
    }
    bytes += content.length;
    for (Sighting one : lens.in(content)) {
      found
          .computeIfAbsent(
              where + " has " + one.what().field() + " as " + one.shape(),
              key -> new AtomicInteger())
          .incrementAndGet();
    }
  }

  void look(String where, String content) {
    look(where, content.getBytes(StandardCharsets.UTF_8));
  }
}
