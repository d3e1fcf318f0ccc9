package org.waylight.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for half a minute which tokens were found valid: a gateway sends the same one with
 * every signal, and to check its signature costs as much as to take the signal. A token is refused
 * from its own end on, remembered or not. One that was found bad is never remembered.
 */
@ApplicationScoped
public class RememberedTokens
    implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {
  private static final Duration MEMORY = Duration.ofSeconds(30);
  private static final int MOST_TOKENS = 10_000;
  private static final String BEARER = "Bearer ";

  private final Clock clock;
  private final Cache<String, SecurityIdentity> known =
      Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(MOST_TOKENS).build();

  RememberedTokens(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  /** Asked before the one that checks signatures. */
  @Override
  public int priority() {
    return 2 * SYSTEM_FIRST;
  }

  /**
   * Who the token stands for; nobody if it is not remembered, and then its signature is checked.
   */
  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    SecurityIdentity identity = known.getIfPresent(request.getToken().getToken());
    return Uni.createFrom().item(isCurrent(identity) ? identity : null);
  }

  /** Remembers whom a token was just found to stand for. */
  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.getPrincipal() instanceof JsonWebToken token && token.getRawToken() != null) {
      known
          .asMap()
          .computeIfAbsent(
              token.getRawToken(),
              raw ->
                  // Without what belongs to the request that brought it.
                  QuarkusSecurityIdentity.builder()
                      .setPrincipal(token)
                      .addRoles(identity.getRoles())
                      .build());
    }
    return Uni.createFrom().item(identity);
  }

  /** Whether the {@code Authorization} header brings a token that was just found valid. */
  boolean remember(String authorization) {
    return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && isCurrent(known.getIfPresent(authorization.substring(BEARER.length()).strip()));
  }

  private boolean isCurrent(@Nullable SecurityIdentity identity) {
    return identity != null
        && identity.getPrincipal() instanceof JsonWebToken token
        && clock.instant().getEpochSecond() < token.getExpirationTime();
  }
}
