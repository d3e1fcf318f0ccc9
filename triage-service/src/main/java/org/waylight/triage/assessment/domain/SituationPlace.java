package org.waylight.triage.assessment.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waylight.triage.assessment.domain.PlaceMention.Role;

/**
 * Where a situation may be, from all its messages (PRO-6). What the texts do not settle stays open.
 *
 * @param regions where there is a place of this name, if it is not known which one is meant
 * @param role what the place is to the situation
 * @param misspelt a letter was off wherever it was written
 */
public record SituationPlace(
    ReadPlace place, List<String> regions, Role role, boolean misspelt, List<Evidence> evidence) {
  /** How evidence for a place is quoted. */
  public static final String EVIDENCE = "fact.place@1";

  private static final List<String> SERVED = List.of("US", "CA", "MX");

  private static final Comparator<SituationPlace> MOST_TELLING_FIRST =
      Comparator.comparing(SituationPlace::role)
          .thenComparing(SituationPlace::abroad)
          .thenComparing(place -> -place.place().depth())
          .thenComparing(SituationPlace::misspelt)
          .thenComparing(place -> -place.evidence().size())
          .thenComparing(place -> place.evidence().getFirst().start())
          .thenComparing(place -> place.place().toString());

  public SituationPlace {
    regions = List.copyOf(regions);
    evidence = List.copyOf(evidence);
  }

  /** The places, the most telling first; the order of messages makes no difference (INT-4). */
  static List<SituationPlace> in(List<MessageReading> messages) {
    Set<String> said =
        messages.stream()
            .flatMap(message -> message.places().stream())
            .filter(mention -> mention.role() != Role.ORIGIN)
            .map(mention -> mention.place().region())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<SituationPlace> all = new ArrayList<>();
    for (MessageReading message : messages) {
      for (PlaceMention mention : message.places()) {
        add(mention.in(said), message.messageId(), all);
      }
    }
    all.sort(MOST_TELLING_FIRST);
    return all.isEmpty() ? all : List.copyOf(completed(all));
  }

  private static void add(PlaceMention mention, UUID message, List<SituationPlace> all) {
    Evidence evidence = new Evidence(EVIDENCE, message, mention.start(), mention.end());
    SituationPlace found =
        new SituationPlace(
            mention.place(),
            mention.regions(),
            mention.role(),
            mention.misspelt(),
            List.of(evidence));
    for (int at = 0; at < all.size(); at++) {
      if (all.get(at).same(found)) {
        all.set(at, all.get(at).and(found));
        return;
      }
    }
    all.add(found);
  }

  private boolean same(SituationPlace other) {
    return place.equals(other.place) && regions.equals(other.regions);
  }

  private SituationPlace and(SituationPlace other) {
    List<Evidence> both = new ArrayList<>(evidence);
    other.evidence.stream().filter(more -> !both.contains(more)).forEach(both::add);
    both.sort(
        Comparator.comparingInt(Evidence::start)
            .thenComparing(Evidence::messageId)
            .thenComparing(Evidence::end));
    Role nearer = role.compareTo(other.role) <= 0 ? role : other.role;
    return new SituationPlace(place, regions, nearer, misspelt && other.misspelt, both);
  }

  /** A county or ZIP code said beside a town of the same state belongs to it. */
  private static List<SituationPlace> completed(List<SituationPlace> all) {
    SituationPlace first = all.getFirst();
    for (SituationPlace other : all) {
      boolean adds =
          other.role == Role.HERE
              && (other.place.county() != null || other.place.zip() != null)
              && first.place.region() != null
              && Objects.equals(first.place.region(), other.place.region())
              && first.place.agreesWith(other.place);
      if (adds) {
        first =
            new SituationPlace(
                first.place.with(other.place),
                first.regions,
                first.role,
                first.misspelt,
                first.evidence);
      }
    }
    all.set(0, first);
    return all;
  }

  /** In one line: {@code Springfield, one of US-IL US-MA}. */
  String written() {
    String said =
        Stream.of(
                place.tribalLand(),
                place.city(),
                place.county() == null ? null : place.county() + " County",
                place.state(),
                place.zip(),
                place.country())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return said
        + (regions.isEmpty() ? "" : ", one of " + String.join(" ", regions))
        + (misspelt ? " (misspelt)" : "");
  }

  private int abroad() {
    String country = place.country() != null ? place.country() : regionsCountry();
    int at = SERVED.indexOf(country);
    return at < 0 ? SERVED.size() : at;
  }

  private String regionsCountry() {
    return regions.isEmpty() || regions.stream().anyMatch(region -> region.startsWith("US"))
        ? "US"
        : regions.getFirst().substring(0, 2);
  }
}
