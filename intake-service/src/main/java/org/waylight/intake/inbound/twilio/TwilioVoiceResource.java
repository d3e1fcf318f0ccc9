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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Channel;
import org.waylight.intake.inbound.channel.Webhooks;
import org.waylight.intake.inbound.twilio.TwilioRequests.Verified;
import org.waylight.platform.inbox.Trouble;

/**
 * Where Twilio tells of calls. Everything about one call grows one signal.
 *
 * <p>A caller is never hung up on: once the signature fits, an incoming call is put into the queue
 * even if its signal could not be stored. Its later webhooks, which Twilio does get an error for,
 * start the signal then.
 */
@Path("/v1/channels/twilio/{gateway}/voice")
@PermitAll
@RunOnVirtualThread
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
@Produces(MediaType.TEXT_XML)
@Tag(name = "Twilio")
@APIResponse(responseCode = "400", description = "No form, or a parameter is missing")
@APIResponse(responseCode = "403", description = "The signature does not fit")
@APIResponse(responseCode = "404", description = "No such gateway")
public class TwilioVoiceResource {
  private static final Logger LOG = Logger.getLogger(TwilioVoiceResource.class);
  private static final String QUEUE = "hotline";

  private final TwilioRequests requests;
  private final Webhooks webhooks;

  TwilioVoiceResource(TwilioRequests requests, Webhooks webhooks) {
    this.requests = requests;
    this.webhooks = webhooks;
  }

  @POST
  @Operation(
      summary = "Tell of an incoming call",
      description =
          "Starts the call's signal and answers with the queue in which the caller waits, also when"
              + " nothing could be stored.")
  @APIResponse(responseCode = "200", description = "TwiML that enqueues the caller")
  public String incoming(
      @PathParam("gateway") String gateway,
      @HeaderParam(TwilioRequests.SIGNATURE) @Nullable String signature,
      @Context HttpServerRequest request,
      byte[] body) {
    Verified verified = requests.verified(gateway, signature, request, body);
    webhooks.requireChannel(verified.gateway(), Channel.CALL);
    var began = TwilioCalls.state(verified.form(), webhooks.now());
    try {
      webhooks.receive(verified.gateway(), began);
    } catch (RuntimeException notStored) {
      LOG.errorf(
          "a call of %s goes to the queue without its signal: %s",
          verified.gateway().name(), Trouble.placeOf(notStored));
    }
    return TwiML.enqueue(verified.gateway().setting("queue").orElse(QUEUE));
  }

  @POST
  @Path("status")
  @Operation(summary = "Tell how a call goes on", description = "Grows the call's signal.")
  @APIResponse(responseCode = "200", description = "Durable")
  @APIResponse(responseCode = "422", description = "The same state came with other content")
  @APIResponse(responseCode = "503", description = "Nothing was stored; send it again")
  public String status(
      @PathParam("gateway") String gateway,
      @HeaderParam(TwilioRequests.SIGNATURE) @Nullable String signature,
      @Context HttpServerRequest request,
      byte[] body) {
    Verified verified = requests.verified(gateway, signature, request, body);
    webhooks.receive(verified.gateway(), TwilioCalls.state(verified.form(), webhooks.now()));
    return TwiML.NOTHING;
  }

  @POST
  @Path("recording")
  @Operation(summary = "Tell of a recording", description = "Grows the call's signal by a note.")
  @APIResponse(responseCode = "200", description = "Durable")
  @APIResponse(responseCode = "422", description = "The same recording came with other content")
  @APIResponse(responseCode = "503", description = "Nothing was stored; send it again")
  public String recording(
      @PathParam("gateway") String gateway,
      @HeaderParam(TwilioRequests.SIGNATURE) @Nullable String signature,
      @Context HttpServerRequest request,
      byte[] body) {
    Verified verified = requests.verified(gateway, signature, request, body);
    webhooks.receive(verified.gateway(), TwilioCalls.recording(verified.form(), webhooks.now()));
    return TwiML.NOTHING;
  }

  @POST
  @Path("transcription")
  @Operation(
      summary = "Hand over what was said in a recording",
      description = "Grows the call's signal by the caller's words.")
  @APIResponse(responseCode = "200", description = "Durable")
  @APIResponse(responseCode = "422", description = "The same transcription came with other content")
  @APIResponse(responseCode = "503", description = "Nothing was stored; send it again")
  public String transcription(
      @PathParam("gateway") String gateway,
      @HeaderParam(TwilioRequests.SIGNATURE) @Nullable String signature,
      @Context HttpServerRequest request,
      byte[] body) {
    Verified verified = requests.verified(gateway, signature, request, body);
    webhooks.receive(verified.gateway(), TwilioCalls.transcription(verified.form()));
    return TwiML.NOTHING;
  }
}
