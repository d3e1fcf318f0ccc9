package org.waylight.contracts.place;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waylight.contracts.v1.GeographyLevel;

/**
 * What was found for something said about a place.
 *
 * @param candidates the narrowest first, the likeliest first of one level; the nation is last
 * @param question what a person should find out, if anything is open; nothing is guessed (PRO-6)
 */
public record Resolution(List<PlaceCandidate> candidates, Optional<String> question) {
  /** Copies the list. */
  public Resolution {
    candidates = List.copyOf(candidates);
  }

  /** The candidates of one level. */
  public Stream<PlaceCandidate> at(GeographyLevel level) {
    return candidates.stream().filter(candidate -> candidate.place().level() == level);
  }

  /** The only candidate of a level that may be used without asking. */
  public Optional<PlaceCandidate> certain(GeographyLevel level) {
    return at(level).filter(PlaceCandidate::certain).findFirst();
  }
}
