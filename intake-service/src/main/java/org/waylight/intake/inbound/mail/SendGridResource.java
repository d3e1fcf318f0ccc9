package org.waylight.intake.inbound.mail;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.waylight.intake.domain.Gateway;
import org.waylight.intake.domain.GatewayKind;
import org.waylight.intake.inbound.Refusals;
import org.waylight.intake.inbound.channel.Webhooks;

/** Where SendGrid's Inbound Parse hands over a mail. */
@Path("/v1/channels/sendgrid/{gateway}")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Mail", description = "Webhooks of mail providers; a body may have 30 MB")
public class SendGridResource {
  private static final String SIGNATURE = "X-Twilio-Email-Event-Webhook-Signature";
  private static final String TIMESTAMP = "X-Twilio-Email-Event-Webhook-Timestamp";

  private final Webhooks webhooks;
  private final MailBodies bodies;

  SendGridResource(Webhooks webhooks, MailBodies bodies) {
    this.webhooks = webhooks;
    this.bodies = bodies;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Hand over a mail by Inbound Parse",
      description =
          "With or without \"POST the raw, full MIME message\"; signed over timestamp and body."
              + " Message-ID is the idempotency key; the mails of one sender in one thread are one"
              + " signal. Attachments are noted, never opened.")
  @APIResponse(responseCode = "200", description = "Durable")
  @APIResponse(responseCode = "400", description = "No multipart form, or no mail in it")
  @APIResponse(responseCode = "403", description = "The signature does not fit, or is too old")
  @APIResponse(responseCode = "404", description = "No such gateway")
  @APIResponse(responseCode = "413", description = "Larger than 30 MB")
  @APIResponse(responseCode = "422", description = "The Message-ID came with other content")
  @APIResponse(responseCode = "503", description = "Nothing was stored; send it again")
  public Response receive(
      @PathParam("gateway") String name,
      @HeaderParam(SIGNATURE) @Nullable String signature,
      @HeaderParam(TIMESTAMP) @Nullable String timestamp,
      @Context HttpHeaders headers,
      InputStream body) {
    Gateway gateway = webhooks.gateway(name, GatewayKind.SENDGRID);
    if (signature == null
        || timestamp == null
        || !SendGridSignature.isTimely(timestamp, webhooks.now())) {
      throw Refusals.signatureInvalid();
    }
    return bodies.with(
        body,
        headers.getHeaderString(HttpHeaders.CONTENT_LENGTH),
        bytes -> {
          if (gateway
              .secretsAt(webhooks.now())
              .noneMatch(key -> new SendGridSignature(key).signs(timestamp, bytes, signature))) {
            throw Refusals.signatureInvalid();
          }
          FormParts form =
              FormParts.parse(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), bytes)
                  .filter(ProviderMail::holdsMail)
                  .orElseThrow(Refusals::notParts);
          webhooks.receive(gateway, ProviderMail.sendGrid(form, webhooks.now()));
          return Response.ok().build();
        });
  }
}
