package org.waylight.triage.ties.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.triage.casefile.inbound.CaseChanged;
import org.waylight.triage.casefile.inbound.IfMatch;
import org.waylight.triage.ties.application.MergeCases;
import org.waylight.triage.ties.application.ReadJoins;
import org.waylight.triage.ties.application.ReadJoins.OpenedEntry;
import org.waylight.triage.ties.application.SplitCase;
import org.waylight.triage.ties.domain.JoinEntry;

/** A supervisor joins cases, parts them again, and sees who did so before (TRI-8). */
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Joining cases")
public class JoinResource {
  private final MergeCases merge;
  private final SplitCase split;
  private final ReadJoins joins;
  private final Caller caller;

  @Inject
  public JoinResource(MergeCases merge, SplitCase split, ReadJoins joins, Caller caller) {
    this.merge = merge;
    this.split = split;
    this.joins = joins;
    this.caller = caller;
  }

  /** Which case is the same situation, and why. */
  public record MergeCase(@NotNull UUID otherCaseId, @NotBlank @Size(max = 10_000) String reason) {
    @Override
    public String toString() {
      return "MergeCase[not shown]";
    }
  }

  /** Which signals tell of another situation, and why. */
  public record SplitSignals(
      @NotEmpty @Size(max = 1000) Set<@NotNull UUID> signalIds,
      @NotBlank @Size(max = 10_000) String reason) {
    @Override
    public String toString() {
      return "SplitSignals[not shown]";
    }
  }

  /** Both cases after the split. */
  public record CasesParted(CaseChanged stays, CaseChanged goes) {}

  /** The history, oldest first. */
  public record Joins(List<JoinDetail> items) {}

  /**
   * One line of it.
   *
   * @param caseId the case that stays
   * @param by {@code triage} where a receipt or a conversation joined them
   */
  public record JoinDetail(
      JoinEntry.Kind kind,
      UUID caseId,
      UUID otherCaseId,
      String by,
      Instant at,
      @Nullable String reason,
      Set<UUID> signalIds) {
    static JoinDetail of(OpenedEntry opened) {
      JoinEntry entry = opened.entry();
      OpenedText reason = opened.reason();
      return new JoinDetail(
          entry.kind(),
          entry.caseId(),
          entry.otherCaseId(),
          entry.by(),
          entry.at(),
          reason == null ? null : reason.reveal(),
          entry.moved().signalIds());
    }

    @Override
    public String toString() {
      return "JoinDetail[" + kind + "]";
    }
  }

  /** Joins the other case to this one; 409 if either is with somebody else. */
  @POST
  @Path("/merge")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "mergeCase", summary = "Join another case to this one")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseChanged.class)))
  public Response merge(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull MergeCase body) {
    long version = IfMatch.version(ifMatch);
    CaseChanged changed =
        CaseChanged.of(
            merge.merge(
                id, version, body.otherCaseId(), caller.name(), new OpenedText(body.reason())));
    return Response.ok(changed).header(HttpHeaders.ETAG, IfMatch.of(changed.version())).build();
  }

  /** Parts signals from the case: back to the case they came with, or to one of their own. */
  @POST
  @Path("/split")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(
      operationId = "splitCase",
      summary = "Part signals from a case; those of a case that joined go back to it")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CasesParted.class)))
  public Response split(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull SplitSignals body) {
    long version = IfMatch.version(ifMatch);
    var parted =
        split.split(id, version, body.signalIds(), caller.name(), new OpenedText(body.reason()));
    CaseChanged stays = CaseChanged.of(parted.stays());
    return Response.ok(new CasesParted(stays, CaseChanged.of(parted.goes())))
        .header(HttpHeaders.ETAG, IfMatch.of(stays.version()))
        .build();
  }

  /** Who joined and parted what, when and why; also of the cases that joined this one. */
  @GET
  @Path("/joins")
  @RolesAllowed({Roles.ADVOCATE, Roles.SUPERVISOR})
  @Operation(operationId = "caseJoins", summary = "What a case joined and parted from, and why")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Joins.class)))
  public Response joins(@PathParam("id") UUID id) {
    return Response.ok(new Joins(joins.of(id, caller.name()).stream().map(JoinDetail::of).toList()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
