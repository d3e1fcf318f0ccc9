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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;

/** Operators see, replay and discard records that could not be handled. */
@Path("/v1/dead-letters")
@RolesAllowed(Roles.OPERATOR)
public class DeadLetterResource {
  private static final Logger LOG = Logger.getLogger(DeadLetterResource.class);
  private final DeadLetters letters;
  private final SeenDeadLetters seen;
  private final Caller caller;

  @Inject
  public DeadLetterResource(DeadLetters letters, SeenDeadLetters seen, Caller caller) {
    this.letters = letters;
    this.seen = seen;
    this.caller = caller;
  }

  /**
   * Those that wait for a decision, or those replayed or discarded, oldest first.
   *
   * @param topic only of this topic
   * @param reason only those whose reason contains it
   * @param since only those that died then or later
   * @param until only those that died then or before
   */
  @GET
  public Page list(
      @QueryParam("state") @DefaultValue("WAITING") DeadLetterState state,
      @QueryParam("topic") @Size(max = 100) @Nullable String topic,
      @QueryParam("reason") @Size(max = 200) @Nullable String reason,
      @QueryParam("since") @Nullable Instant since,
      @QueryParam("until") @Nullable Instant until,
      @QueryParam("cursor") @Nullable UUID cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    List<DeadLetterLine> items =
        seen.list(state, new DeadLetterQuestion(topic, reason, since, until), cursor, limit);
    return new Page(items, items.size() < limit ? null : items.getLast().id());
  }

  /** All that can be said of one without opening it. */
  @GET
  @Path("/{id}")
  public DeadLetterDetail show(@PathParam("id") UUID id) {
    return seen.one(id)
        .orElseThrow(
            () -> ProblemException.of(Problem.notFound("There is no such dead letter here.")));
  }

  /**
   * Puts the oldest of those that are meant on their topics again. Ask again with {@code until} of
   * the answer while some remain.
   */
  @POST
  @Path("/replay")
  public DeadLetters.Replayed replayAll(@NotNull @Valid ReplayMany meant) {
    int limit = meant.limit() == null ? 100 : meant.limit();
    DeadLetters.Replayed done = letters.replayAll(meant.question(), limit, caller.name());
    LOG.infof(
        "%d dead letters replayed by %s, %d remain",
        done.replayed(), caller.name(), done.remaining());
    return done;
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
  public record Page(List<DeadLetterLine> items, @Nullable UUID nextCursor) {
    /** Copies the items. */
    public Page {
      items = List.copyOf(items);
    }
  }

  /** Why a record is given up, without personal text. */
  public record Discard(@NotBlank @Size(max = 500) String reason) {}

  /**
   * Which to replay; what is absent excludes none.
   *
   * @param limit how many at most, 100 unless said
   */
  public record ReplayMany(
      @Size(max = 100) @Nullable String topic,
      @Size(max = 200) @Nullable String reason,
      @Nullable Instant since,
      @Nullable Instant until,
      @Min(1) @Max(500) @Nullable Integer limit) {
    DeadLetterQuestion question() {
      return new DeadLetterQuestion(topic, reason, since, until);
    }
  }
}
