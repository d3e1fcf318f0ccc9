package org.waylight.triage.desk.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.security.Roles;
import org.waylight.triage.desk.application.CaseSearch.Place;
import org.waylight.triage.desk.application.SearchCases;
import org.waylight.triage.desk.domain.CaseLine;

/** Search over cases by what is coded of them, the newest first. */
@Path("/v1/cases/search")
@Tag(name = "Cases")
public class SearchResource {
  private final SearchCases search;
  private final Clock clock;

  @Inject
  public SearchResource(SearchCases search, Clock clock) {
    this.search = search;
    this.clock = clock;
  }

  /** Pages through what is found. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.ADVOCATE, Roles.SUPERVISOR})
  @Operation(operationId = "searchCases", summary = "Cases by coded fields, the newest first")
  public QueuePage search(
      @BeanParam @Valid SearchQuery query,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return QueuePage.of(
        search.page(query.wanted(), read(query.cursor), limit + 1),
        limit,
        clock.instant(),
        SearchResource::after);
  }

  private static String after(CaseLine line) {
    String place = line.openedAt() + "|" + line.caseId();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.US_ASCII));
  }

  private static @Nullable Place read(@Nullable String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return null;
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII)
              .split("\\|", -1);
      return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    } catch (RuntimeException e) {
      throw Words.unreadable("cursor", "not of this search", "send nextCursor as received");
    }
  }
}
