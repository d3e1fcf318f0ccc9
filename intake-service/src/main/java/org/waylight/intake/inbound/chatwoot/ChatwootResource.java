package org.waylight.intake.inbound.chatwoot;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.waylight.intake.domain.Gateway;
import org.waylight.intake.domain.GatewayKind;
import org.waylight.intake.inbound.Refusals;
import org.waylight.intake.inbound.channel.ProviderJson;
import org.waylight.intake.inbound.channel.Webhooks;

/** Where Chatwoot hands over live chat. */
@Path("/v1/channels/chatwoot/{gateway}")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Chatwoot", description = "The webhook of an account or inbox")
public class ChatwootResource {
  private static final String SIGNATURE = "X-Chatwoot-Signature";
  private static final String TIMESTAMP = "X-Chatwoot-Timestamp";

  private final Webhooks webhooks;

  ChatwootResource(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Hand over an event of a chat",
      description =
          "message_created grows the conversation's signal, in the order of the ids; the id is the"
              + " idempotency key. What an agent writes is an advocate's. Private notes and every"
              + " other event are acknowledged and ignored.")
  @APIResponse(responseCode = "200", description = "Durable, or nothing to keep")
  @APIResponse(responseCode = "400", description = "No JSON, or an id is missing")
  @APIResponse(responseCode = "403", description = "The signature does not fit, or is too old")
  @APIResponse(responseCode = "404", description = "No such gateway")
  @APIResponse(responseCode = "422", description = "The id came with other content")
  @APIResponse(responseCode = "503", description = "Nothing was stored; send it again")
  public Response receive(
      @PathParam("gateway") String name,
      @HeaderParam(SIGNATURE) @Nullable String signature,
      @HeaderParam(TIMESTAMP) @Nullable String timestamp,
      byte[] body) {
    Gateway gateway = webhooks.gateway(name, GatewayKind.CHATWOOT);
    if (signature == null
        || timestamp == null
        || !ChatwootSignature.isTimely(timestamp, webhooks.now())
        || gateway
            .secretsAt(webhooks.now())
            .noneMatch(secret -> ChatwootSignature.fits(secret, timestamp, body, signature))) {
      throw Refusals.signatureInvalid();
    }
    ChatwootMessages.read(ProviderJson.body(body), webhooks.now())
        .ifPresent(message -> webhooks.receive(gateway, message));
    return Response.ok().build();
  }
}
