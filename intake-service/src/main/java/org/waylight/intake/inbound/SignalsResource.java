package org.waylight.intake.inbound;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.waylight.intake.application.AddMessage;
import org.waylight.intake.application.AddMessage.Added;
import org.waylight.intake.application.AddMessage.UnknownSignal;
import org.waylight.intake.application.ShowSignal;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;

/** Where gateways hand over signals. */
@Path("/v1/signals")
@RolesAllowed(Roles.GATEWAY)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Signals", description = "For gateways with a token of the role gateway")
public class SignalsResource {
  private final SignalDesk desk;
  private final AddMessage addMessage;
  private final ShowSignal showSignal;
  private final SubmissionReader reader;
  private final Caller caller;
  private final Politeness politeness;

  SignalsResource(
      SignalDesk desk,
      AddMessage addMessage,
      ShowSignal showSignal,
      SubmissionReader reader,
      Caller caller,
      Politeness politeness) {
    this.desk = desk;
    this.addMessage = addMessage;
    this.showSignal = showSignal;
    this.reader = reader;
    this.caller = caller;
    this.politeness = politeness;
  }

  @POST
  @ResponseStatus(202)
  @Operation(
      summary = "Hand over a signal",
      description =
          "Accepted means durable (INT-1). The same submission under the same Idempotency-Key gets"
              + " the same answer; the key never expires. Nothing personal is required (INT-3)."
              + " Unknown members are ignored.")
  @APIResponse(responseCode = "202", description = "Durable")
  @APIResponse(responseCode = "400", description = "Malformed, or without Idempotency-Key")
  @APIResponse(responseCode = "413", description = "Larger than intake takes at once")
  @APIResponse(responseCode = "422", description = "The key was used with other content")
  @APIResponse(responseCode = "429", description = "Over the gateway's rate; nothing was stored")
  @APIResponse(responseCode = "503", description = "Nothing was stored; send it again")
  public AcceptedBody submit(
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @NotNull @Valid SignalBody body,
      @Context HttpServerResponse response) {
    if (key == null) {
      throw Refusals.keyMissing();
    }
    String gateway = caller.gateway();
    politeness.admit(gateway, body.channel(), 1, response);
    return desk.accept(gateway, key, body);
  }

  @POST
  @Path("{signalId}/messages")
  @ResponseStatus(202)
  @Operation(
      summary = "Add a message to a signal",
      description =
          "While the person is still there (INT-4). Needs an id or an Idempotency-Key; order does not"
              + " matter.")
  @APIResponse(responseCode = "202", description = "Durable")
  @APIResponse(responseCode = "400", description = "Malformed, or without id and key")
  @APIResponse(responseCode = "404", description = "The gateway has no such signal")
  @APIResponse(responseCode = "413", description = "Larger than intake takes at once")
  @APIResponse(responseCode = "422", description = "The id or key was used with other content")
  @APIResponse(responseCode = "429", description = "Over the gateway's rate; nothing was stored")
  @APIResponse(responseCode = "503", description = "Nothing was stored; send it again")
  public AddedBody add(
      @PathParam("signalId") UUID signalId,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @NotNull @Valid AdditionBody body,
      @Context HttpServerResponse response) {
    if (key == null && body.id() == null) {
      throw Refusals.keyMissing();
    }
    String gateway = caller.gateway();
    politeness.admit(gateway, null, 1, response);
    var addition = reader.addition(gateway, signalId, key == null ? null : keyOf(key), body);
    return switch (addMessage.add(addition)) {
      case Added added ->
          new AddedBody(added.signalId(), added.messageId(), added.lane(), SignalState.ACCEPTED);
      case AddMessage.KeyReused _ -> throw Refusals.keyReused();
      case UnknownSignal _ -> throw Refusals.unknownSignal();
    };
  }

  @GET
  @Path("{signalId}")
  @Operation(
      summary = "How a signal stands",
      description = "To its own gateway only, and without a word of what it says.")
  @APIResponse(responseCode = "200", description = "The state")
  @APIResponse(responseCode = "404", description = "The gateway has no such signal")
  public StateBody show(@PathParam("signalId") UUID signalId) {
    return showSignal
        .show(caller.gateway(), signalId)
        .map(
            signal ->
                new StateBody(
                    signal.signalId(),
                    SignalState.ACCEPTED,
                    signal.receivedAt(),
                    signal.messages()))
        .orElseThrow(Refusals::unknownSignal);
  }

  private static String keyOf(String header) {
    return IdempotencyKey.parse(header).orElseThrow(Refusals::keyMalformed);
  }
}
