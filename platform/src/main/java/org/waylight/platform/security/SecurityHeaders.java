package org.waylight.platform.security;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * What every answer tells a browser, unless the answer itself says otherwise: keep nothing, guess
 * no type, load nothing, be in no frame, tell nobody where one came from.
 */
@ApplicationScoped
public class SecurityHeaders {
  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Cache-Control", "no-store",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Referrer-Policy", "no-referrer");

  private static final String TRANSPORT = "Strict-Transport-Security";
  private static final String TWO_YEARS = "max-age=63072000";

  void install(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(SecurityHeaders::pass);
  }

  private static void pass(RoutingContext context) {
    context.addHeadersEndHandler(
        _ -> {
          MultiMap headers = context.response().headers();
          HEADERS.forEach((name, value) -> putIfAbsent(headers, name, value));
          if (context.request().isSSL()) {
            putIfAbsent(headers, TRANSPORT, TWO_YEARS);
          }
        });
    context.next();
  }

  private static void putIfAbsent(MultiMap headers, String name, String value) {
    if (!headers.contains(name)) {
      headers.set(name, value);
    }
  }
}
