package org.waylight.intake.inbound.twilio;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.waylight.intake.inbound.channel.Webhooks;

/** Where Twilio hands over what was written. It has no token: its signature is its identity. */
@Path("/v1/channels/twilio/{gateway}")
@PermitAll
@RunOnVirtualThread
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
@Produces(MediaType.TEXT_XML)
@Tag(name = "Twilio", description = "Webhooks, signed by X-Twilio-Signature")
@APIResponse(responseCode = "400", description = "No form, or a parameter is missing")
@APIResponse(responseCode = "403", description = "The signature does not fit")
@APIResponse(responseCode = "404", description = "No such gateway")
@APIResponse(responseCode = "422", description = "The MessageSid came with other content")
@APIResponse(responseCode = "503", description = "Nothing was stored; send it again")
public class TwilioResource {
  private final TwilioRequests requests;
  private final Webhooks webhooks;

  TwilioResource(TwilioRequests requests, Webhooks webhooks) {
    this.requests = requests;
    this.webhooks = webhooks;
  }

  @POST
  @Path("messages")
  @Operation(
      summary = "Hand over a text message",
      description =
          "SMS or WhatsApp, signed over the public URL and all parameters. Messages of one sender to"
              + " one line within the conversation window are one signal; MessageSid is the"
              + " idempotency key. The provider's guess of the sender's place is not used.")
  @APIResponse(responseCode = "200", description = "Durable; the TwiML answer is empty")
  public String message(
      @PathParam("gateway") String gateway,
      @HeaderParam(TwilioRequests.SIGNATURE) @Nullable String signature,
      @Context HttpServerRequest request,
      byte[] body) {
    var verified = requests.verified(gateway, signature, request, body);
    webhooks.receive(verified.gateway(), TwilioMessages.read(verified.form()));
    return TwiML.NOTHING;
  }

  @POST
  @Path("conversations")
  @Operation(
      summary = "Hand over an event of a conversation",
      description =
          "onMessageAdded grows the conversation's signal, in the order of Index; MessageSid is the"
              + " idempotency key. Every other event is acknowledged and ignored.")
  @APIResponse(responseCode = "200", description = "Durable, or nothing to keep")
  public String conversation(
      @PathParam("gateway") String gateway,
      @HeaderParam(TwilioRequests.SIGNATURE) @Nullable String signature,
      @Context HttpServerRequest request,
      byte[] body) {
    var verified = requests.verified(gateway, signature, request, body);
    TwilioConversations.read(verified.gateway(), verified.form(), webhooks.now())
        .ifPresent(message -> webhooks.receive(verified.gateway(), message));
    return TwiML.NOTHING;
  }
}
