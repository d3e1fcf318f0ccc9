package org.waylight.protocol.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.contracts.v1.Topic;

/** For which places and topics there is a protocol that asks nothing else of a case (PRO-2). */
public final class Coverage {
  private static final String NATION = "NATION";

  private final Map<String, Map<Topic, Covering>> byTopic = new HashMap<>();
  private final Map<String, Covering> anyTopic = new HashMap<>();

  /** A protocol that covers a place. */
  public record Covering(UUID id, String name, GeographyLevel level) {}

  /** Takes a protocol in, if it asks nothing of a case but place and topic. */
  public void add(UUID id, ProtocolContent protocol) {
    if (!asksNothingElse(protocol)) {
      return;
    }
    String place = key(protocol.geography());
    Covering covering = new Covering(id, protocol.name(), protocol.geography().level());
    if (protocol.topics().isEmpty()) {
      anyTopic.put(place, covering);
    }
    for (Topic topic : protocol.topics()) {
      byTopic.computeIfAbsent(place, unused -> new HashMap<>()).put(topic, covering);
    }
  }

  /** Whether the place has a protocol of its own for the topic, or for any. */
  public boolean isOwn(Geography place, Topic topic) {
    return at(key(place), topic).isPresent();
  }

  /** What a case of this place and topic gets: of the place, else of the state or the nation. */
  public Optional<Covering> used(Geography place, Topic topic) {
    return List.of(key(place), stateOf(place), NATION).stream()
        .flatMap(where -> at(where, topic).stream())
        .findFirst();
  }

  private Optional<Covering> at(String place, Topic topic) {
    @Nullable Covering own = byTopic.getOrDefault(place, Map.of()).get(topic);
    return own == null ? Optional.ofNullable(anyTopic.get(place)) : Optional.of(own);
  }

  private static boolean asksNothingElse(ProtocolContent protocol) {
    var asks = protocol.conditions();
    return !protocol.mandated()
        && List.<Set<?>>of(
                asks.victimAgeBands(), asks.types(), asks.signalerKinds(), asks.urgencies())
            .stream()
            .allMatch(Set::isEmpty)
        && asks.venues() == null
        && asks.languages() == null;
  }

  private static String stateOf(Geography place) {
    return "STATE " + place.state();
  }

  private static String key(Geography place) {
    return switch (place.level()) {
      case NATION -> NATION;
      case STATE -> stateOf(place);
      case COUNTY -> ("COUNTY " + place.state() + " " + place.county()).toLowerCase(Locale.ROOT);
      case CITY, ZIP, TRIBAL_LAND, ABROAD -> place.toString();
    };
  }
}
