package org.waylight.intake.inbound.form;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.inbox.Trouble;

/**
 * The form as pages. Whatever goes wrong, the page comes again with everything the person typed
 * still in it; it works without JavaScript, cookies and anything stored in the browser.
 */
@Path("/form")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class FormPageResource {
  private static final Logger LOG = Logger.getLogger(FormPageResource.class);

  private final PublicForm form;
  private final FormPages pages;
  private final Validator validator;

  FormPageResource(PublicForm form, FormPages pages, Validator validator) {
    this.form = form;
    this.pages = pages;
    this.validator = validator;
  }

  @GET
  @Operation(hidden = true)
  public Response show(
      @QueryParam("lang") @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Language language = Language.of(lang, accepted);
    return page(form.closed() ? 503 : 200, language, pages.empty(language)).build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response send(
      byte[] body,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
      @Context HttpServerRequest request) {
    FormFields typed = FormFields.of(body);
    Language wanted = Language.named(typed.get("switchTo")).orElse(null);
    if (wanted != null) {
      return page(200, wanted, again(wanted, typed, null)).build();
    }
    Language language = Language.of(typed.get("lang"), accepted);
    Map<String, String> problems = problems(language, typed.body());
    if (!problems.isEmpty()) {
      return page(422, language, pages.again(language, typed, problems, null, form.newToken()))
          .build();
    }
    try {
      return answer(language, typed, form.take(typed.body(), FormResource.address(request)));
    } catch (RuntimeException failed) {
      // Without the message, which could hold what was sent.
      LOG.errorf("a form was not taken: %s%n%s", Trouble.placeOf(failed), Trouble.traceOf(failed));
      return page(503, language, sameToken(language, typed, text(language, "noticeAway")))
          .header(HttpHeaders.RETRY_AFTER, 2)
          .build();
    }
  }

  private Response answer(Language language, FormFields typed, PublicForm.Outcome outcome) {
    return switch (outcome) {
      case PublicForm.Taken taken ->
          page(200, language, pages.receipt(language, typed.body(), taken.accepted())).build();
      case PublicForm.Empty _ ->
          page(
                  422,
                  language,
                  pages.again(
                      language,
                      typed,
                      Map.of("message", text(language, "errorEmpty")),
                      null,
                      form.newToken()))
              .build();
      case PublicForm.TokenEnded _ -> mended(language, typed, "noticeEnded");
      case PublicForm.TokenUsed _ -> mended(language, typed, "noticeUsed");
      case PublicForm.TooFast _ ->
          page(422, language, sameToken(language, typed, text(language, "noticeFast"))).build();
      case PublicForm.Closed _ ->
          page(503, language, sameToken(language, typed, text(language, "closedKept"))).build();
      case PublicForm.TooMany many -> {
        long minutes = Math.max(1, many.retryAfter().plusSeconds(59).toMinutes());
        String notice = text(language, "noticeMany").replace("{0}", Long.toString(minutes));
        yield page(429, language, sameToken(language, typed, notice))
            .header(
                HttpHeaders.RETRY_AFTER, Math.max(1, many.retryAfter().plusMillis(999).toSeconds()))
            .build();
      }
    };
  }

  private Response mended(Language language, FormFields typed, String notice) {
    return page(422, language, again(language, typed, text(language, notice))).build();
  }

  private String again(Language language, FormFields typed, @Nullable String notice) {
    return pages.again(language, typed, Map.of(), notice, form.newToken());
  }

  /** With the token it came with, so that a repetition is known as one (INT-2). */
  private String sameToken(Language language, FormFields typed, String notice) {
    String token = typed.get("token");
    return pages.again(language, typed, Map.of(), notice, token == null ? form.newToken() : token);
  }

  private Map<String, String> problems(Language language, FormBody body) {
    return validator.validate(body).stream()
        .collect(
            Collectors.toMap(
                violation -> violation.getPropertyPath().toString(),
                violation -> text(language, problem(violation)),
                (one, _) -> one));
  }

  private static String problem(ConstraintViolation<FormBody> violation) {
    if (violation.getConstraintDescriptor().getAnnotation() instanceof Size) {
      return "errorLong";
    }
    return violation.getPropertyPath().toString().equals("zip") ? "errorZip" : "errorEntry";
  }

  private static String text(Language language, String name) {
    return Texts.in(language).getOrDefault(name, name);
  }

  private static Response.ResponseBuilder page(int status, Language language, String html) {
    return Response.status(status)
        .entity(html)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
  }
}
