package org.waylight.protocol.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.platform.security.Roles;
import org.waylight.protocol.application.EntryQuery;
import org.waylight.protocol.application.StateName;
import org.waylight.protocol.domain.RegistryKind;

/** Protocols: for a geography and topics, who is told what, how fast, on which basis (PRO-1). */
@Path("/v1/protocols")
@Tag(name = "Protocols")
public class ProtocolsResource {
  private static final RegistryKind KIND = RegistryKind.PROTOCOL;
  private final Desk desk;

  @Inject
  public ProtocolsResource(Desk desk) {
    this.desk = desk;
  }

  /** Drafts a new one. */
  @POST
  @Operation(summary = "Draft a new protocol")
  @APIResponse(
      responseCode = "201",
      description = "Drafted; Location and ETag say where and in which revision",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "EntryViewProtocolBody")))
  @RolesAllowed(Roles.PROTOCOL_EDITOR)
  public RestResponse<EntryView<ProtocolBody>> draft(@Valid @NotNull ProtocolBody body) {
    return desk.draft(body, "/v1/protocols", ProtocolBody::of);
  }

  /** Some of them, in the order of their ids. */
  @GET
  @Operation(summary = "Some of them, in the order of their ids")
  @RolesAllowed({
    Roles.PROTOCOL_EDITOR,
    Roles.PROTOCOL_APPROVER,
    Roles.ADVOCATE,
    Roles.SUPERVISOR,
    Roles.AUDITOR,
    Roles.OPERATOR
  })
  public PageView<ProtocolBody> page(
      @RestQuery @Nullable StateName state,
      @RestQuery @Nullable RecipientKind recipientKind,
      @RestQuery @Nullable UUID cursor,
      @RestQuery @DefaultValue("50") int limit) {
    return desk.page(new EntryQuery(KIND, state, recipientKind, cursor, limit), ProtocolBody::of);
  }

  /** One of them. */
  @GET
  @Path("/{id}")
  @Operation(summary = "One protocol: its draft and what is in force")
  @RolesAllowed({
    Roles.PROTOCOL_EDITOR,
    Roles.PROTOCOL_APPROVER,
    Roles.ADVOCATE,
    Roles.SUPERVISOR,
    Roles.AUDITOR,
    Roles.OPERATOR
  })
  public RestResponse<EntryView<ProtocolBody>> one(@RestPath UUID id) {
    return desk.one(KIND, id, ProtocolBody::of);
  }

  /** Everything that ever happened to it. */
  @GET
  @Path("/{id}/history")
  @Operation(summary = "Everything that ever happened to the protocol")
  @RolesAllowed({Roles.PROTOCOL_EDITOR, Roles.PROTOCOL_APPROVER, Roles.SUPERVISOR, Roles.AUDITOR})
  public List<PastChangeView<ProtocolBody>> history(@RestPath UUID id) {
    return desk.history(KIND, id, ProtocolBody::of);
  }

  /** Changes the draft, or starts one for the next version. */
  @PUT
  @Path("/{id}")
  @Operation(summary = "Change the draft, or start the next version's; needs If-Match")
  @RolesAllowed(Roles.PROTOCOL_EDITOR)
  public RestResponse<EntryView<ProtocolBody>> edit(
      @RestPath UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull ProtocolBody body) {
    return desk.edit(id, ifMatch, body, ProtocolBody::of);
  }

  /** Puts the draft in force; by another person than its editors. */
  @POST
  @Path("/{id}/approve")
  @Operation(summary = "Put the draft in force, by another person than its editors; needs If-Match")
  @RolesAllowed(Roles.PROTOCOL_APPROVER)
  public RestResponse<EntryView<ProtocolBody>> approve(
      @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return desk.approve(KIND, id, ifMatch, ProtocolBody::of);
  }

  /** Takes it out of force, for good. */
  @POST
  @Path("/{id}/withdraw")
  @Operation(summary = "Take the protocol out of force, for good")
  @RolesAllowed(Roles.PROTOCOL_APPROVER)
  public RestResponse<EntryView<ProtocolBody>> withdraw(
      @RestPath UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull WithdrawalBody why) {
    return desk.withdraw(KIND, id, ifMatch, why, ProtocolBody::of);
  }
}
