package org.waylight.referral.matching.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.Place;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.RegistryState;

/**
 * PRO-2 the slow way: every protocol is looked at, every rule is spelt out. It shares nothing with
 * the index but the events.
 */
final class LinearSearch {
  /** What is told: who, whether by mandate, and which protocol came next. */
  record Found(UUID protocolId, boolean mandate, @Nullable UUID next) {}

  private LinearSearch() {}

  static List<Found> search(
      Collection<ProtocolPublished> protocols, List<Place> places, CaseToMatch asked) {
    List<Found> found = new ArrayList<>();
    for (RecipientKind kind : RecipientKind.values()) {
      List<ProtocolPublished> fitting = new ArrayList<>();
      for (ProtocolPublished protocol : protocols) {
        if (protocol.recipientKind() == kind && fits(protocol, places, asked)) {
          fitting.add(protocol);
        }
      }
      fitting.sort(LinearSearch::compare);
      List<ProtocolPublished> options = new ArrayList<>();
      for (ProtocolPublished protocol : fitting) {
        if (protocol.mandated()) {
          found.add(new Found(protocol.protocolId(), true, null));
        } else {
          options.add(protocol);
        }
      }
      if (!options.isEmpty()) {
        UUID next = options.size() > 1 ? options.get(1).protocolId() : null;
        found.add(new Found(options.getFirst().protocolId(), false, next));
      }
    }
    return found;
  }

  private static boolean fits(ProtocolPublished protocol, List<Place> places, CaseToMatch asked) {
    boolean begun = !protocol.effectiveFrom().isAfter(asked.today());
    boolean over = protocol.effectiveTo() != null && !protocol.effectiveTo().isAfter(asked.today());
    return protocol.state() == RegistryState.PUBLISHED
        && begun
        && !over
        && covers(protocol.geography(), places)
        && any(protocol.topics(), asked.topics())
        && any(protocol.conditions().victimAgeBands(), asked.victimAges())
        && any(protocol.conditions().types(), Set.of(asked.type()))
        && any(protocol.conditions().signalerKinds(), asked.signalerKinds())
        && any(protocol.conditions().urgencies(), Set.of(asked.urgency()))
        && any(orEmpty(protocol.conditions().venues()), asked.venues())
        && any(withoutRegion(protocol.conditions().languages()), asked.languages())
        && switch (protocol.basis()) {
          case CONSENT, SUPERVISOR_DECISION -> true;
          case MANDATED_MINOR, IMMINENT_HARM, THREAT ->
              asked.suggested().contains(protocol.basis());
        };
  }

  private static <T> boolean any(Set<T> wanted, Set<T> has) {
    return wanted.isEmpty() || wanted.stream().anyMatch(has::contains);
  }

  private static Set<String> orEmpty(@Nullable Set<String> values) {
    return values == null ? Set.of() : values;
  }

  private static Set<String> withoutRegion(@Nullable Set<String> tags) {
    Set<String> languages = new HashSet<>();
    for (String tag : orEmpty(tags)) {
      languages.add(tag.contains("-") ? tag.substring(0, tag.indexOf('-')) : tag);
    }
    return languages;
  }

  private static boolean covers(Geography area, List<Place> places) {
    return switch (area.level()) {
      case NATION -> true;
      case ABROAD ->
          places.stream()
              .anyMatch(place -> place.country() != null && same(place.country(), area.country()));
      case STATE -> places.stream().anyMatch(place -> inState(place, area));
      case COUNTY ->
          places.stream()
              .anyMatch(place -> inState(place, area) && same(place.county(), area.county()));
      case CITY ->
          places.stream()
              .anyMatch(place -> inState(place, area) && same(place.city(), area.city()));
      case ZIP -> places.stream().anyMatch(place -> here(place) && same(place.zip(), area.zip()));
      case TRIBAL_LAND ->
          places.stream()
              .anyMatch(place -> here(place) && same(place.tribalLand(), area.tribalLand()));
    };
  }

  private static boolean here(Place place) {
    return place.country() == null || place.country().equals("US");
  }

  private static boolean inState(Place place, Geography area) {
    return here(place) && same(place.state(), area.state());
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one != null
        && other != null
        && Objects.equals(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
  }

  /** PRO-2, word by word. */
  private static int compare(ProtocolPublished one, ProtocolPublished other) {
    int narrowerPlace = other.geography().level().ordinal() - one.geography().level().ordinal();
    if (narrowerPlace != 0) {
      return narrowerPlace;
    }
    if (one.topics().size() != other.topics().size()) {
      if (one.topics().isEmpty() || other.topics().isEmpty()) {
        return one.topics().isEmpty() ? 1 : -1;
      }
      return one.topics().size() - other.topics().size();
    }
    int moreConditions = conditions(other) - conditions(one);
    if (moreConditions != 0) {
      return moreConditions;
    }
    int later = other.effectiveFrom().compareTo(one.effectiveFrom());
    return later != 0
        ? later
        : Comparator.<UUID>naturalOrder().compare(one.protocolId(), other.protocolId());
  }

  private static int conditions(ProtocolPublished protocol) {
    int set = 0;
    for (Set<?> part :
        List.of(
            protocol.conditions().victimAgeBands(),
            protocol.conditions().types(),
            protocol.conditions().signalerKinds(),
            protocol.conditions().urgencies(),
            orEmpty(protocol.conditions().venues()),
            orEmpty(protocol.conditions().languages()))) {
      if (!part.isEmpty()) {
        set++;
      }
    }
    return set;
  }
}
