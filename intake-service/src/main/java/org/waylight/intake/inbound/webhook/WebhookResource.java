package org.waylight.intake.inbound.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.waylight.intake.domain.Gateway;
import org.waylight.intake.domain.GatewayKind;
import org.waylight.intake.inbound.Refusals;
import org.waylight.intake.inbound.SubmissionReader;
import org.waylight.intake.inbound.WebhookBody;
import org.waylight.intake.inbound.channel.Webhooks;
import org.waylight.platform.problem.JsonProblems;
import org.waylight.platform.problem.ProblemException;

/** Where any system hands over messages that signs as Standard Webhooks says. */
@Path("/v1/channels/webhook/{gateway}")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Standard Webhooks", description = "Signed over id, timestamp and body")
public class WebhookResource {
  private static final String ID = "[!-~]{1,255}";

  private final Webhooks webhooks;
  private final SubmissionReader reader;
  private final ObjectMapper json;
  private final Validator validator;

  WebhookResource(
      Webhooks webhooks, SubmissionReader reader, ObjectMapper json, Validator validator) {
    this.webhooks = webhooks;
    this.reader = reader;
    this.json = json;
    this.validator = validator;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Hand over a message",
      description =
          "webhook-id is the idempotency key and never expires; messages of one conversation within"
              + " the window are one signal. Several signatures may be given, v1 or v1a.")
  @RequestBody(content = @Content(schema = @Schema(implementation = WebhookBody.class)))
  @APIResponse(responseCode = "200", description = "Durable")
  @APIResponse(responseCode = "400", description = "Malformed")
  @APIResponse(responseCode = "403", description = "The signature does not fit, or is too old")
  @APIResponse(responseCode = "404", description = "No such gateway")
  @APIResponse(responseCode = "422", description = "The webhook-id came with other content")
  @APIResponse(responseCode = "503", description = "Nothing was stored; send it again")
  public Response receive(
      @PathParam("gateway") String name,
      @HeaderParam("webhook-id") @Nullable String id,
      @HeaderParam("webhook-timestamp") @Nullable String timestamp,
      @HeaderParam("webhook-signature") @Nullable String signature,
      byte[] body) {
    Gateway gateway = webhooks.gateway(name, GatewayKind.STANDARD_WEBHOOKS);
    if (id == null
        || !id.matches(ID)
        || timestamp == null
        || signature == null
        || !StandardSignature.isTimely(timestamp, webhooks.now())
        || gateway
            .secretsAt(webhooks.now())
            .noneMatch(key -> StandardSignature.fits(key, id, timestamp, body, signature))) {
      throw Refusals.signatureInvalid();
    }
    webhooks.receive(gateway, reader.webhook(gateway.name(), id, read(body)));
    return Response.ok().build();
  }

  private WebhookBody read(byte[] body) {
    WebhookBody message;
    try {
      message = json.readValue(body, WebhookBody.class);
    } catch (JsonProcessingException malformed) {
      throw ProblemException.of(JsonProblems.of(malformed));
    } catch (IOException notUtf8) {
      throw Refusals.notJson();
    }
    if (message == null) {
      throw Refusals.notJson();
    }
    Set<jakarta.validation.ConstraintViolation<WebhookBody>> wrong = validator.validate(message);
    if (!wrong.isEmpty()) {
      throw new ConstraintViolationException(wrong);
    }
    return message;
  }
}
