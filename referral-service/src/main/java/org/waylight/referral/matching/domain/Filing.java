package org.waylight.referral.matching.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** Changes of published things, and what each place loses and gains by them. */
final class Filing<T> {
  /** What a place loses and gains. */
  record Refiled<T>(Set<UUID> gone, List<T> added) {}

  private final Shelves<UUID, T> all;
  private final Map<PlaceKey, Refiled<T>> byPlace = new HashMap<>();

  Filing(
      Shelves<UUID, T> known,
      Map<UUID, Optional<T>> changes,
      Predicate<T> published,
      Function<T, Set<PlaceKey>> places) {
    changes.forEach(
        (id, change) -> {
          T before = known.get(id);
          if (before != null) {
            places.apply(before).forEach(place -> at(place).gone.add(id));
          }
          change
              .filter(published)
              .ifPresent(thing -> places.apply(thing).forEach(place -> at(place).added.add(thing)));
        });
    all = changes.isEmpty() ? known : known.with(changes, published);
  }

  /** Everything published, by id. */
  Shelves<UUID, T> all() {
    return all;
  }

  /** An index by place in which the touched places are made anew. */
  <P> Shelves<PlaceKey, P> into(
      Shelves<PlaceKey, P> index, BiFunction<PlaceKey, Refiled<T>, Optional<P>> refile) {
    if (byPlace.isEmpty()) {
      return index;
    }
    Map<PlaceKey, Optional<P>> touched = HashMap.newHashMap(byPlace.size());
    byPlace.forEach((place, refiled) -> touched.put(place, refile.apply(place, refiled)));
    return index.with(touched, made -> true);
  }

  private Refiled<T> at(PlaceKey place) {
    return byPlace.computeIfAbsent(
        place, unused -> new Refiled<>(new HashSet<>(), new ArrayList<>(2)));
  }
}
