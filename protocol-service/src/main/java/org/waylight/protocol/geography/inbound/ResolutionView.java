package org.waylight.protocol.geography.inbound;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.place.PlaceCandidate;
import org.waylight.contracts.place.Resolution;
import org.waylight.contracts.place.Sureness;
import org.waylight.protocol.inbound.GeographyBody;

/**
 * What was found, in JSON.
 *
 * @param candidates narrowest first, the likeliest first of one level; the nation is last
 * @param question what to ask or find out; absent if nothing is open
 */
public record ResolutionView(List<CandidateView> candidates, @Nullable String question) {
  static ResolutionView of(Resolution found) {
    return new ResolutionView(
        found.candidates().stream().map(CandidateView::of).toList(), found.question().orElse(null));
  }

  /**
   * A place that may be meant.
   *
   * @param fips FIPS code of a county or state
   * @param why where the answer comes from
   */
  public record CandidateView(
      GeographyBody place, @Nullable String fips, Sureness sureness, String why) {
    static CandidateView of(PlaceCandidate candidate) {
      return new CandidateView(
          GeographyBody.of(candidate.place()),
          candidate.fips(),
          candidate.sureness(),
          candidate.why());
    }
  }
}
