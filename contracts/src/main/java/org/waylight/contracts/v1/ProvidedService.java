package org.waylight.contracts.v1;

import java.time.Instant;
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
 * @param countedAt when they were last counted
 * @param schedules when it is open; absent: not known
 * @param at where people come to, if that is public
 */
public record ProvidedService(
    UUID serviceId,
    String name,
    Set<Need> needs,
    @Nullable Integer minimumAge,
    @Nullable Integer maximumAge,
    Set<String> languages,
    List<Geography> areas,
    @Nullable Integer available,
    @Nullable Instant countedAt,
    @Nullable List<ServiceSchedule> schedules,
    @Nullable Coordinates at) {
  /** Copies the collections, so that an event never changes. */
  public ProvidedService {
    needs = Set.copyOf(needs);
    languages = Set.copyOf(languages);
    areas = List.copyOf(areas);
    schedules = schedules == null ? null : List.copyOf(schedules);
  }
}
