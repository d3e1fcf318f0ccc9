package org.waylight.triage.assessment.domain;

import java.util.List;
import java.util.Set;

/**
 * Words that name a place.
 *
 * @param place what they say for sure
 * @param regions where there is a place of this name, if the text does not say which is meant:
 *     {@code US-IL}, {@code US-MA}, {@code CO}
 * @param misspelt one letter was off
 */
public record PlaceMention(
    ReadPlace place, List<String> regions, Role role, boolean misspelt, int start, int end) {
  /** What a place is to the situation, the more telling first. */
  public enum Role {
    /** It happens there, as far as the words say. */
    HERE,
    /** Somebody calls or writes from there. */
    TELLER,
    /** It stands in another name: "Nebraska State Patrol". */
    ASIDE,
    /** Somebody comes from there. */
    ORIGIN
  }

  public PlaceMention {
    regions = List.copyOf(regions);
  }

  /** The same, with the one of its regions that is among those said; itself if not just one is. */
  public PlaceMention in(Set<String> said) {
    List<String> left = regions.stream().filter(said::contains).toList();
    if (left.size() != 1) {
      return this;
    }
    String region = left.getFirst();
    String state = region.length() > 2 ? region.substring(3) : null;
    ReadPlace resolved = ReadPlace.region(region.substring(0, 2), state).with(place);
    return new PlaceMention(resolved, List.of(), role, misspelt, start, end);
  }
}
