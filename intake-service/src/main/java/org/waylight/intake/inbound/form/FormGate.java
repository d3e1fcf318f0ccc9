package org.waylight.intake.inbound.form;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What every request under {@code /form} passes, those that fail and those for static files too.
 * The browser is told to keep nothing, to fetch nothing from anybody else, and to tell nobody where
 * the person came from.
 */
@ApplicationScoped
public class FormGate {
  private static final int TOO_LARGE = 413;

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
              "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
                  + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
          "Referrer-Policy", "no-referrer",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Cache-Control", "no-store",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy",
              "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");

  private final FormPages pages;
  private final long mostBytes;

  FormGate(
      FormPages pages, @ConfigProperty(name = "waylight.body-limit.most") MemorySize mostBytes) {
    this.pages = pages;
    this.mostBytes = mostBytes.asLongValue();
  }

  void install(@Observes Router router) {
    router.route("/form").order(Integer.MIN_VALUE).handler(this::pass);
    router.route("/form/*").order(Integer.MIN_VALUE).handler(this::pass);
  }

  private void pass(RoutingContext context) {
    context.addHeadersEndHandler(
        _ -> HEADERS.forEach((name, value) -> context.response().putHeader(name, value)));
    HttpServerRequest request = context.request();
    @Nullable String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    if (type != null && !isMediaType(type)) {
      // The framework would fail over it; of an unknown type it says that it is not taken.
      request.headers().set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
    }
    if (MediaType.APPLICATION_FORM_URLENCODED.equals(type)
        && isTooLarge(request.getHeader(HttpHeaders.CONTENT_LENGTH))) {
      refuse(context);
    } else {
      context.next();
    }
  }

  private static boolean isMediaType(String type) {
    try {
      return !MediaType.valueOf(type).isWildcardType();
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private boolean isTooLarge(@Nullable String length) {
    return length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > mostBytes;
  }

  /** By a page, and unread, so that the text cannot be shown again; the browser still has it. */
  private void refuse(RoutingContext context) {
    Language language = Language.of(null, context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    context
        .response()
        .setStatusCode(TOO_LARGE)
        .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
        .end(pages.tooLarge(language));
  }
}
