package org.waylight.intake.inbound.form;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.waylight.intake.inbound.AcceptedBody;
import org.waylight.intake.inbound.Refusals;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;

/** The form for scripts and for a hotline's own web site. */
@Path("/form")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Form", description = "The public web form; nobody has to sign in")
public class FormResource {
  private final PublicForm form;
  private final FormConfig config;

  FormResource(PublicForm form, FormConfig config) {
    this.form = form;
    this.config = config;
  }

  @GET
  @Path("token")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "A token for one submission",
      description =
          "Good from one second to 24 hours after it was given out. With a proof of work for it"
              + " (the SHA-256 of token, colon and a decimal number begins with so many zero bits)"
              + " more submissions are taken from one address.")
  public TokenBody token() {
    return new TokenBody(form.newToken(), config.difficulty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @ResponseStatus(202)
  @Operation(
      summary = "Send the form",
      description =
          "The same under the same token gets the same answer (INT-2). The same fields are taken as"
              + " application/x-www-form-urlencoded from the page at GET /form, and answered by a"
              + " page. Everything but a message or one stated fact is optional (INT-3).")
  @APIResponse(responseCode = "202", description = "Durable")
  @APIResponse(responseCode = "400", description = "Malformed")
  @APIResponse(responseCode = "413", description = "Larger than intake takes at once")
  @APIResponse(responseCode = "422", description = "A field, or the token, is not acceptable")
  @APIResponse(responseCode = "429", description = "Too many; see Retry-After")
  @APIResponse(responseCode = "503", description = "Nothing was stored, or the form is closed")
  public AcceptedBody send(@NotNull @Valid FormBody body, @Context HttpServerRequest request) {
    return switch (form.take(body, address(request))) {
      case PublicForm.Taken taken -> AcceptedBody.of(taken.accepted());
      case PublicForm.Empty _ -> throw Refusals.nothingSaid();
      case PublicForm.TokenEnded _ -> throw Refusals.formTokenInvalid();
      case PublicForm.TooFast _ -> throw Refusals.formTokenTooYoung();
      case PublicForm.TokenUsed _ -> throw Refusals.formTokenUsed();
      case PublicForm.Closed _ -> throw Refusals.formClosed();
      case PublicForm.TooMany many ->
          throw ProblemException.of(
              Problem.tooManyRequests("Too many came by the form.", many.retryAfter()));
    };
  }

  /** Who calls, as a trusted proxy says ({@code quarkus.http.proxy.*}), or the connection. */
  static String address(HttpServerRequest request) {
    SocketAddress remote = request.remoteAddress();
    String literal = remote.hostAddress();
    return literal == null ? String.valueOf(remote.host()) : literal;
  }
}
