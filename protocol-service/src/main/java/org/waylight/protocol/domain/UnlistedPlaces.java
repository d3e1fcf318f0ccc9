package org.waylight.protocol.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.waylight.contracts.place.Towns;
import org.waylight.contracts.place.TribalLands;
import org.waylight.contracts.v1.Geography;

/**
 * Towns and tribal lands that no list knows. The lists do not have all of them, so such a name is
 * not refused; but a slip of the pen would be in force and match nothing (PRO-6), so whoever writes
 * and whoever approves it is told.
 */
public final class UnlistedPlaces {
  /** How many letters a name may differ by to be offered instead. */
  private static final int LETTERS = 2;

  private static final int OFFERED = 3;
  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(LETTERS);

  private UnlistedPlaces() {}

  /** The names to look at twice. */
  public static List<FieldProblem> of(Content content) {
    return switch (content) {
      case ProtocolContent protocol -> of("geography", protocol.geography());
      case OrganisationContent organisation -> of(organisation);
      case PolicyContent _ -> List.of();
    };
  }

  private static List<FieldProblem> of(OrganisationContent organisation) {
    List<FieldProblem> unlisted = new ArrayList<>();
    for (int i = 0; i < organisation.areas().size(); i++) {
      unlisted.addAll(of("areas[" + i + "]", organisation.areas().get(i)));
    }
    for (int i = 0; i < organisation.services().size(); i++) {
      List<Geography> areas = organisation.services().get(i).areas();
      for (int j = 0; j < areas.size(); j++) {
        unlisted.addAll(of("services[" + i + "].areas[" + j + "]", areas.get(j)));
      }
    }
    return unlisted;
  }

  /** The names of one geography. */
  static List<FieldProblem> of(String field, Geography place) {
    List<FieldProblem> unlisted = new ArrayList<>();
    String state = place.state();
    String town = place.city();
    if (state != null && town != null && Towns.all().find(state, town).isEmpty()) {
      unlisted.add(
          problem(
              field + ".city",
              "no list knows a town of this name in " + state,
              near(town, Towns.all().in(state).map(Towns.Town::name))));
    }
    String land = place.tribalLand();
    if (land != null && TribalLands.all().find(land).isEmpty()) {
      unlisted.add(
          problem(
              field + ".tribalLand",
              "no list knows a tribal land of this name",
              near(land, TribalLands.all().lands().stream().map(TribalLands.TribalLand::name))));
    }
    return unlisted;
  }

  private static FieldProblem problem(String field, String problem, Optional<String> near) {
    return new FieldProblem(
        field,
        "PRO-6",
        problem + ": it matches only what is written the same way",
        near.map(names -> "did you mean " + names + "? If the name is right, leave it")
            .orElse("see whether it is a slip; if the name is right, leave it"));
  }

  private static Optional<String> near(String name, Stream<String> listed) {
    record Near(String name, int distance) {}
    String asked = name.toLowerCase(Locale.ROOT);
    String names =
        listed
            .map(each -> new Near(each, DISTANCE.apply(asked, each.toLowerCase(Locale.ROOT))))
            .filter(each -> each.distance() >= 0)
            .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
            .map(Near::name)
            .distinct()
            .limit(OFFERED)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }
}
