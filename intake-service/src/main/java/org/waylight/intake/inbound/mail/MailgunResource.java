package org.waylight.intake.inbound.mail;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.waylight.intake.domain.Gateway;
import org.waylight.intake.domain.GatewayKind;
import org.waylight.intake.inbound.Refusals;
import org.waylight.intake.inbound.channel.FormParameters;
import org.waylight.intake.inbound.channel.ProviderMessage;
import org.waylight.intake.inbound.channel.Webhooks;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;

/** Where a route of Mailgun hands over a mail. */
@Path("/v1/channels/mailgun/{gateway}")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Mail")
public class MailgunResource {
  private final Webhooks webhooks;
  private final MailBodies bodies;
  private final SingleUseTokens tokens;

  MailgunResource(Webhooks webhooks, MailBodies bodies, SingleUseTokens tokens) {
    this.webhooks = webhooks;
    this.bodies = bodies;
    this.tokens = tokens;
  }

  @POST
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  @Operation(
      summary = "Hand over a mail by a route",
      description =
          "Taken apart, or whole as body-mime; signed over timestamp and a token that stands for one"
              + " mail. Message-ID is the idempotency key; the mails of one sender in one thread are"
              + " one signal. Attachments are noted, never opened.")
  @APIResponse(responseCode = "200", description = "Durable")
  @APIResponse(responseCode = "403", description = "The signature or token does not fit")
  @APIResponse(responseCode = "404", description = "No such gateway")
  @APIResponse(
      responseCode = "406",
      description = "No form or mail, or its Message-ID came with other content: do not retry")
  @APIResponse(responseCode = "413", description = "Larger than 30 MB")
  @APIResponse(responseCode = "503", description = "Nothing was stored; send it again")
  public Response receive(
      @PathParam("gateway") String name, @Context HttpHeaders headers, InputStream body) {
    Gateway gateway = webhooks.gateway(name, GatewayKind.MAILGUN);
    return bodies.with(
        body,
        headers.getHeaderString(HttpHeaders.CONTENT_LENGTH),
        bytes -> {
          try {
            receive(gateway, form(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), bytes));
          } catch (ProblemException refused) {
            throw finalIfHopeless(refused);
          }
          return Response.ok().build();
        });
  }

  private void receive(Gateway gateway, FormParts form) {
    String timestamp = form.text("timestamp").orElse("");
    String token = form.text("token").orElse("");
    String signature = form.text("signature").orElse("");
    if (token.isEmpty()
        || token.length() > 255
        || !MailgunSignature.isTimely(timestamp, webhooks.now())
        || gateway
            .secretsAt(webhooks.now())
            .noneMatch(key -> MailgunSignature.fits(key, timestamp, token, signature))) {
      throw Refusals.signatureInvalid();
    }
    if (!ProviderMail.holdsMail(form)) {
      throw Refusals.notParts();
    }
    ProviderMessage mail = ProviderMail.mailgun(form, webhooks.now());
    if (!tokens.use(gateway.name(), token, mail.key())) {
      throw Refusals.signatureInvalid();
    }
    webhooks.receive(gateway, mail);
  }

  private static FormParts form(String contentType, byte[] body) {
    Optional<FormParts> form =
        contentType.toLowerCase(Locale.ROOT).startsWith("multipart/")
            ? FormParts.parse(contentType, body)
            : FormParameters.parse(body).map(FormParts::of);
    return form.orElseThrow(Refusals::notParts);
  }

  /** 406 is how Mailgun is told that no retry will help; anything else it tries again. */
  private static ProblemException finalIfHopeless(ProblemException refused) {
    Problem problem = refused.problem();
    boolean hopeless = problem.status() == 400 || problem.status() == 422;
    return hopeless
        ? ProblemException.of(
            new Problem(406, problem.slug(), problem.title(), problem.detail(), problem.errors()))
        : refused;
  }
}
