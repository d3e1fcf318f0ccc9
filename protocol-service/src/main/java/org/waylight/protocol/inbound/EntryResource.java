package org.waylight.protocol.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.security.Roles;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.RegistryKind;

/**
 * The life that protocols, organisations and policies share: written, submitted by its author,
 * approved by another person, in force from its day, withdrawn; and in an emergency changed by one
 * approver alone, then reviewed by a second.
 */
public abstract class EntryResource<B extends ContentBody> {
  final Desk desk;
  final RegistryKind kind;
  final Function<Content, B> toBody;

  EntryResource(Desk desk, RegistryKind kind, Function<Content, B> toBody) {
    this.desk = desk;
    this.kind = kind;
    this.toBody = toBody;
  }

  /** One of them. */
  @GET
  @Path("/{id}")
  @Operation(summary = "One of them: its draft, what is in force, what follows it")
  @RolesAllowed({
    Roles.PROTOCOL_EDITOR,
    Roles.PROTOCOL_APPROVER,
    Roles.ADVOCATE,
    Roles.SUPERVISOR,
    Roles.AUDITOR,
    Roles.OPERATOR
  })
  public RestResponse<EntryView<B>> one(@RestPath UUID id) {
    return desk.one(kind, id, toBody);
  }

  /** Everything that ever happened to it. */
  @GET
  @Path("/{id}/history")
  @Operation(summary = "Everything that ever happened to it: who, when, why")
  @RolesAllowed({Roles.PROTOCOL_EDITOR, Roles.PROTOCOL_APPROVER, Roles.SUPERVISOR, Roles.AUDITOR})
  public List<PastChangeView<B>> history(@RestPath UUID id) {
    return desk.history(kind, id, toBody);
  }

  /** What two of its versions say differently. */
  @GET
  @Path("/{id}/difference")
  @Operation(summary = "What two of its versions say differently, field by field, old and new")
  @RolesAllowed({Roles.PROTOCOL_EDITOR, Roles.PROTOCOL_APPROVER, Roles.SUPERVISOR, Roles.AUDITOR})
  public DifferenceView difference(
      @RestPath UUID id, @RestQuery @Nullable Long from, @RestQuery @Nullable Long to) {
    return desk.difference(kind, id, from, to, toBody);
  }

  /** Changes the draft, or starts one for the next version. */
  @PUT
  @Path("/{id}")
  @Operation(
      summary =
          "Change the draft, which takes it back from review, or start the next version's; needs"
              + " If-Match")
  @RolesAllowed(Roles.PROTOCOL_EDITOR)
  public RestResponse<EntryView<B>> edit(
      @RestPath UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull B body) {
    return desk.edit(id, ifMatch, body, toBody);
  }

  /** Hands the draft over for review. */
  @POST
  @Path("/{id}/submit")
  @Operation(summary = "Hand the draft over for review, by one of its editors; needs If-Match")
  @RolesAllowed(Roles.PROTOCOL_EDITOR)
  public RestResponse<EntryView<B>> submit(
      @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return desk.submit(kind, id, ifMatch, toBody);
  }

  /** Approves the draft; by another person than its editors. */
  @POST
  @Path("/{id}/approve")
  @Operation(
      summary =
          "Approve the draft under review, by another person than its editors: in force from its"
              + " first day; needs If-Match")
  @RolesAllowed(Roles.PROTOCOL_APPROVER)
  public RestResponse<EntryView<B>> approve(
      @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return desk.approve(kind, id, ifMatch, toBody);
  }

  /** Confirms or reverses an emergency change; by another person than who made it. */
  @POST
  @Path("/{id}/emergency/review")
  @Operation(
      summary =
          "Confirm the emergency change, or bring back what was in force before, by another person"
              + " than who made it; needs If-Match")
  @RolesAllowed(Roles.PROTOCOL_APPROVER)
  public RestResponse<EntryView<B>> review(
      @RestPath UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull ReviewBody review) {
    return desk.review(kind, id, ifMatch, review, toBody);
  }

  /** Takes it out of force, for good. */
  @POST
  @Path("/{id}/withdraw")
  @Operation(summary = "Take it out of force, for good; it is kept with its history")
  @RolesAllowed(Roles.PROTOCOL_APPROVER)
  public RestResponse<EntryView<B>> withdraw(
      @RestPath UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull WithdrawalBody why) {
    return desk.withdraw(kind, id, ifMatch, why, toBody);
  }
}
