package org.waylight.platform.service;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Some clients write the colon of {@code /v1/signals:batch} as {@code %3A}; it is the same address.
 */
public class WrittenColons {
  private static final Pattern WRITTEN = Pattern.compile("%3A", Pattern.CASE_INSENSITIVE);

  /** Before a resource is looked for; its rights are asked for afterwards. */
  @ServerRequestFilter(preMatching = true)
  public void read(ContainerRequestContext request) {
    URI asked = request.getUriInfo().getRequestUri();
    String path = asked.getRawPath();
    if (path != null && path.contains("%3")) {
      request.setRequestUri(
          UriBuilder.fromUri(asked).replacePath(WRITTEN.matcher(path).replaceAll(":")).build());
    }
  }
}
