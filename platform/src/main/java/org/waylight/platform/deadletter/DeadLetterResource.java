package org.waylight.platform.deadletter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;

/** Operators see, replay and discard records that could not be handled. */
@Path("/v1/dead-letters")
@RolesAllowed(Roles.OPERATOR)
public class DeadLetterResource {
  private static final Logger LOG = Logger.getLogger(DeadLetterResource.class);
  private final DeadLetters letters;
  private final Caller caller;

  @Inject
  public DeadLetterResource(DeadLetters letters, Caller caller) {
    this.letters = letters;
    this.caller = caller;
  }

  /** Those that wait for a decision, oldest first. */
  @GET
  public Page list(
      @QueryParam("cursor") @Nullable UUID cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    List<OpenDeadLetter> items = letters.open(cursor, limit);
    return new Page(items, items.size() < limit ? null : items.getLast().id());
  }

  /** Puts the record on its topic again. */
  @POST
  @Path("/{id}/replay")
  public void replay(@PathParam("id") UUID id) {
    letters.replay(id, caller.name());
    LOG.infof("dead letter %s replayed by %s", id, caller.name());
  }

  /** Gives the record up for good. */
  @DELETE
  @Path("/{id}")
  public void discard(@PathParam("id") UUID id, @NotNull @Valid Discard discard) {
    letters.discard(id, caller.name(), discard.reason());
    LOG.infof("dead letter %s discarded by %s", id, caller.name());
  }

  /** One page and where the next begins. */
  public record Page(List<OpenDeadLetter> items, @Nullable UUID nextCursor) {
    /** Copies the items. */
    public Page {
      items = List.copyOf(items);
    }
  }

  /** Why a record is given up, without personal text. */
  public record Discard(@NotBlank @Size(max = 500) String reason) {}
}
