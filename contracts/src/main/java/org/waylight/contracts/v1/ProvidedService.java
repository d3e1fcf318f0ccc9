package org.waylight.contracts.v1;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a provider offers, after Open Referral HSDS (PRO-5).
 *
 * @param minimumAge in years; absent: none
 * @param languages BCP 47 tags; empty: any through an interpreter
 * @param areas where it serves
 * @param available free places, if the provider counts them
 */
public record ProvidedService(
    UUID serviceId,
    String name,
    Set<Need> needs,
    @Nullable Integer minimumAge,
    @Nullable Integer maximumAge,
    Set<String> languages,
    List<Geography> areas,
    @Nullable Integer available) {
  /** Copies the collections, so that an event never changes. */
  public ProvidedService {
    needs = Set.copyOf(needs);
    languages = Set.copyOf(languages);
    areas = List.copyOf(areas);
  }
}
