package org.waylight.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;

/** Who makes the current request. */
@RequestScoped
public class Caller {
  private final SecurityIdentity identity;

  @Inject
  public Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** The person's user name; a gateway's client id. */
  public String name() {
    String person = claim("preferred_username");
    return person != null ? person : identity.getPrincipal().getName();
  }

  /** The client id of the gateway that calls. */
  public String gateway() {
    String client = claim("azp");
    if (client == null) {
      client = claim("client_id");
    }
    if (client == null) {
      throw ProblemException.of(
          Problem.forbidden("the token does not name its client (azp or client_id)"));
    }
    return client;
  }

  public Set<String> roles() {
    return identity.getRoles();
  }

  private @Nullable String claim(String name) {
    return identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(name) : null;
  }
}
