package org.waylight.intake.inbound.twilio;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.waylight.intake.application.ReceiveMessage;
import org.waylight.intake.application.ReceiveMessage.KeyReused;
import org.waylight.intake.application.ReceiveMessage.Received;
import org.waylight.intake.inbound.Refusals;

/** Where Twilio hands over text messages. It has no token: its signature is its identity. */
@Path("/v1/channels/twilio/messages")
@Tag(name = "Twilio", description = "The webhook for incoming messages")
public class TwilioResource {
  // Nothing is answered by text: what the person reads is decided elsewhere.
  private static final String NO_REPLY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

  private final ReceiveMessage receiveMessage;
  private final TwilioVerification verification;
  private final TwilioMessages messages;

  TwilioResource(
      ReceiveMessage receiveMessage, TwilioVerification verification, TwilioMessages messages) {
    this.receiveMessage = receiveMessage;
    this.verification = verification;
    this.messages = messages;
  }

  @POST
  @PermitAll
  @RunOnVirtualThread
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_XML)
  @Operation(
      summary = "Hand over a text message",
      description =
          "Signed by X-Twilio-Signature over the public URL and all parameters. Messages of one"
              + " sender to one line within the conversation window are one signal; MessageSid is"
              + " the idempotency key. The provider's guess of the sender's place is not used.")
  @APIResponse(responseCode = "200", description = "Durable; the TwiML answer is empty")
  @APIResponse(responseCode = "400", description = "No form, or a parameter is missing")
  @APIResponse(responseCode = "403", description = "The signature does not fit")
  @APIResponse(responseCode = "422", description = "The MessageSid came with other content")
  @APIResponse(responseCode = "503", description = "Nothing was stored; send it again")
  public String receive(
      @HeaderParam("X-Twilio-Signature") @Nullable String signature,
      @Context HttpServerRequest request,
      byte[] body) {
    FormParameters form = FormParameters.parse(body).orElseThrow(Refusals::notForm);
    if (signature == null || !verification.accepts(request, form, signature)) {
      throw Refusals.signatureInvalid();
    }
    return switch (receiveMessage.receive(messages.read(form))) {
      case Received _ -> NO_REPLY;
      case KeyReused _ -> throw Refusals.keyReused();
    };
  }
}
