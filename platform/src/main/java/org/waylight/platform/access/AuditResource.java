package org.waylight.platform.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.sealed.BadKeyException;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;

/**
 * Auditors ask this service's access record who saw a case, what a person saw, and what left to an
 * organisation. Every question says why it is asked and is on record itself (DIS-8).
 */
@Path("/v1/access-record")
@RolesAllowed(Roles.AUDITOR)
public class AuditResource {
  private static final Duration WEEK = Duration.ofDays(7);

  private final AskAccessRecord ask;
  private final FindAnomalies anomalies;
  private final Caller caller;
  private final Clock clock;

  @Inject
  public AuditResource(AskAccessRecord ask, FindAnomalies anomalies, Caller caller, Clock clock) {
    this.ask = ask;
    this.anomalies = anomalies;
    this.caller = caller;
    this.clock = clock;
  }

  /** Who saw this case, newest first; also what was decided of it and what of it left. */
  @GET
  @Path("/cases/{caseId}")
  public AccessPage whoSawCase(
      @PathParam("caseId") UUID caseId,
      @QueryParam("purpose") @Nullable String purpose,
      @QueryParam("cursor") @Positive @Nullable Long cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return page(new AccessQuestion.WhoSawCase(caseId), purpose, cursor, limit);
  }

  /** What this person saw and did, by user name, newest first. */
  @GET
  @Path("/actors/{actor}")
  public AccessPage whatActorSaw(
      @PathParam("actor") @Size(max = 200) String actor,
      @QueryParam("purpose") @Nullable String purpose,
      @QueryParam("cursor") @Positive @Nullable Long cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return page(new AccessQuestion.WhatActorSaw(actor), purpose, cursor, limit);
  }

  /** What left to this organisation, newest first. */
  @GET
  @Path("/organisations/{organisationId}")
  public AccessPage whatLeftTo(
      @PathParam("organisationId") UUID organisationId,
      @QueryParam("purpose") @Nullable String purpose,
      @QueryParam("cursor") @Positive @Nullable Long cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return page(new AccessQuestion.WhatLeftTo(organisationId), purpose, cursor, limit);
  }

  /**
   * Readings that are unusual: of very many cases, or of cases the reader had not. Without {@code
   * since} and {@code until}, of the last seven days.
   */
  @GET
  @Path("/anomalies")
  public Anomalies anomalies(
      @QueryParam("purpose") @Nullable String purpose,
      @QueryParam("since") @Nullable Instant since,
      @QueryParam("until") @Nullable Instant until) {
    AuditPurpose why = AuditPurpose.of(purpose);
    Instant end = until == null ? clock.instant() : until;
    Instant start = since == null ? end.minus(WEEK) : since;
    return new Anomalies(
        start, end, recorded(() -> anomalies.find(start, end, caller.name(), why)));
  }

  private static <T> T recorded(Supplier<T> answer) {
    try {
      return answer.get();
    } catch (BadKeyException noKey) {
      throw ProblemException.of(
          Problem.notFound("This service has no key to keep an access record with."));
    }
  }

  /** What was found of a time, UTC; {@code until} itself lies beyond it. */
  public record Anomalies(Instant since, Instant until, List<Anomaly> items) {
    /** Copies the items. */
    public Anomalies {
      items = List.copyOf(items);
    }
  }

  private AccessPage page(
      AccessQuestion question, @Nullable String purpose, @Nullable Long before, int limit) {
    AuditPurpose why = AuditPurpose.of(purpose);
    List<AccessLine> items = recorded(() -> ask.ask(question, caller.name(), why, before, limit));
    return new AccessPage(items, items.size() < limit ? null : items.getLast().position());
  }

  /** One page and where the next begins; without {@code nextCursor} it is the last. */
  public record AccessPage(List<AccessLine> items, @Nullable Long nextCursor) {
    /** Copies the items. */
    public AccessPage {
      items = List.copyOf(items);
    }
  }
}
