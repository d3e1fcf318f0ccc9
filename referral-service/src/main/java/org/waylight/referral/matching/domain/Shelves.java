package org.waylight.referral.matching.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A map that never changes, laid out on shelves: a changed map shares every shelf that the change
 * does not touch, so that a change among a million costs a few hundred.
 */
final class Shelves<K, V> {
  /** A power of two. */
  private static final int COUNT = 4096;

  /** Spreads hash codes, so that the shelf's own buckets see other bits than the shelf's number. */
  private static final int SPREAD = 0x9E3779B9;

  private final List<Map<K, V>> shelves;

  private Shelves(List<Map<K, V>> shelves) {
    this.shelves = shelves;
  }

  static <K, V> Shelves<K, V> empty() {
    return new Shelves<>(Collections.nCopies(COUNT, Map.of()));
  }

  @Nullable V get(K key) {
    return shelves.get(number(key)).get(key);
  }

  /** The map after these changes; a value that is absent or not to be kept takes the key away. */
  Shelves<K, V> with(Map<K, Optional<V>> changes, Predicate<V> kept) {
    List<Map<K, V>> next = new ArrayList<>(shelves);
    BitSet own = new BitSet(COUNT);
    changes.forEach(
        (key, value) -> {
          int number = number(key);
          if (!own.get(number)) {
            own.set(number);
            next.set(number, new HashMap<>(next.get(number)));
          }
          if (value.isPresent() && kept.test(value.get())) {
            next.get(number).put(key, value.get());
          } else {
            next.get(number).remove(key);
          }
        });
    return new Shelves<>(next);
  }

  private static int number(Object key) {
    return (key.hashCode() * SPREAD) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(COUNT));
  }
}
