package org.waylight.protocol.inbound;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Coordinates;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.ProvidedService;
import org.waylight.contracts.v1.ServiceSchedule;

/**
 * What a provider offers, in JSON (PRO-5).
 *
 * @param serviceId chosen by the editor's program, and kept
 * @param languages BCP 47 tags; absent or empty: any through an interpreter
 * @param available free places, if the provider counts them
 * @param countedAt when they were last counted
 * @param schedules when it is open; absent: not known
 * @param at where people come to, only if that is public
 */
public record ServiceBody(
    @NotNull UUID serviceId,
    @NotBlank @Size(max = 200) String name,
    @NotNull Set<@NotNull Need> needs,
    @Nullable Integer minimumAge,
    @Nullable Integer maximumAge,
    @Nullable @Size(max = 100) Set<@NotBlank @Size(max = 35) String> languages,
    @NotNull @Size(max = 500) List<@NotNull @Valid GeographyBody> areas,
    @Nullable Integer available,
    @Nullable Instant countedAt,
    @Nullable @Size(max = 100) List<@NotNull ServiceSchedule> schedules,
    @Nullable Coordinates at) {
  ProvidedService toService() {
    return new ProvidedService(
        serviceId,
        name,
        needs,
        minimumAge,
        maximumAge,
        Absent.asEmpty(languages),
        GeographyBody.all(areas),
        available,
        countedAt,
        schedules,
        at);
  }

  static ServiceBody of(ProvidedService service) {
    return new ServiceBody(
        service.serviceId(),
        service.name(),
        service.needs(),
        service.minimumAge(),
        service.maximumAge(),
        service.languages(),
        GeographyBody.allOf(service.areas()),
        service.available(),
        service.countedAt(),
        service.schedules(),
        service.at());
  }
}
