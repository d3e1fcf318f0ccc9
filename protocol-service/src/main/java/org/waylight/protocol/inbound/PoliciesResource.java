package org.waylight.protocol.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
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
import org.waylight.platform.security.Roles;
import org.waylight.protocol.application.EntryQuery;
import org.waylight.protocol.application.StateName;
import org.waylight.protocol.domain.RegistryKind;

/** Policies: versioned and dated settings of the hotline. */
@Path("/v1/policies")
@Tag(name = "Policies")
public class PoliciesResource extends EntryResource<PolicyBody> {

  @Inject
  public PoliciesResource(Desk desk) {
    super(desk, RegistryKind.POLICY, PolicyBody::of);
  }

  /** Drafts a new one. */
  @POST
  @Operation(summary = "Draft a new policy")
  @APIResponse(
      responseCode = "201",
      description = "Drafted; Location and ETag say where and in which revision",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "EntryViewPolicyBody")))
  @RolesAllowed(Roles.PROTOCOL_EDITOR)
  public RestResponse<EntryView<PolicyBody>> draft(@Valid @NotNull PolicyBody body) {
    return desk.draft(body, "/v1/policies", toBody);
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
  public PageView<PolicyBody> page(
      @RestQuery @Nullable StateName state,
      @RestQuery @Nullable UUID cursor,
      @RestQuery @DefaultValue("50") int limit) {
    return desk.page(new EntryQuery(kind, state, null, cursor, limit), toBody);
  }

  /** Puts a change in force alone and at once. */
  @POST
  @Path("/{id}/emergency")
  @Operation(
      summary =
          "Put a change in force alone and at once, with a reason; a second person reviews it"
              + " after the fact; needs If-Match")
  @RolesAllowed(Roles.PROTOCOL_APPROVER)
  public RestResponse<EntryView<PolicyBody>> emergency(
      @RestPath UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull EmergencyBody<PolicyBody> change) {
    return desk.emergency(id, ifMatch, change, toBody);
  }
}
