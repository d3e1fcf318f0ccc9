package org.waylight.triage.desk.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.security.Roles;
import org.waylight.triage.desk.application.FollowUpStore.Place;
import org.waylight.triage.desk.application.ReadFollowUps;
import org.waylight.triage.desk.domain.FollowUp;
import org.waylight.triage.desk.inbound.FollowUpBodies.FollowUpPage;
import org.waylight.triage.desk.inbound.FollowUpBodies.FollowUpView;

/** What is still to be done about any case, by due time, without its words. */
@Path("/v1/follow-ups")
@Tag(name = "Follow-ups")
public class FollowUpsResource {
  private final ReadFollowUps read;
  private final Clock clock;

  @Inject
  public FollowUpsResource(ReadFollowUps read, Clock clock) {
    this.read = read;
    this.clock = clock;
  }

  /**
   * Pages through open follow-ups: somebody's and nobody's, or everybody's; only due ones if asked.
   */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.ADVOCATE, Roles.SUPERVISOR})
  @Operation(operationId = "listFollowUps", summary = "Open follow-ups by due time")
  public FollowUpPage list(
      @QueryParam("assignedTo")
          @Pattern(regexp = DeskPatterns.USER, message = DeskPatterns.USER_SAYS)
          @Nullable String assignedTo,
      @QueryParam("due") @DefaultValue("false") boolean due,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
      @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
    Instant now = clock.instant();
    List<FollowUp> found = read.page(assignedTo, due ? now : null, read(cursor), limit + 1);
    boolean more = found.size() > limit;
    List<FollowUp> page = more ? found.subList(0, limit) : found;
    return new FollowUpPage(
        page.stream().map(one -> FollowUpView.of(one, now)).toList(),
        more ? after(page.getLast()) : null);
  }

  private static String after(FollowUp last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((last.dueAt() + "|" + last.id()).getBytes(StandardCharsets.US_ASCII));
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
      throw Words.unreadable("cursor", "not of this list", "send nextCursor as received");
    }
  }
}
