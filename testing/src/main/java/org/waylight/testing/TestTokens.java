package org.waylight.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Signed bearer tokens as Keycloak would issue them, good and bad ones. */
public final class TestTokens {
  private static final String AUDIENCE = "waylight-api";

  private TestTokens() {}

  /** A person's token. */
  public static String of(String role, String name) {
    return of(List.of(role), name);
  }

  /** The token of a person with several roles, or none. */
  public static String of(List<String> roles, String name) {
    return sign(claims(roles, name, AUDIENCE), TokenIssuer.key().getPrivate());
  }

  /** A gateway's token, from client credentials. */
  public static String gateway(String clientId) {
    JwtClaimsBuilder claims =
        claims(List.of("gateway"), "service-account-" + clientId, AUDIENCE)
            .claim("azp", clientId)
            .claim("client_id", clientId);
    return sign(claims, TokenIssuer.key().getPrivate());
  }

  /** Good but for its audience. */
  public static String forAnotherAudience(String role, String name) {
    return sign(claims(List.of(role), name, "another-api"), TokenIssuer.key().getPrivate());
  }

  /** Good but for its time. */
  public static String expired(String role, String name) {
    JwtClaimsBuilder claims =
        claims(List.of(role), name, AUDIENCE)
            .issuedAt(now().minus(Duration.ofHours(2)))
            .expiresAt(now().minus(Duration.ofHours(1)));
    return sign(claims, TokenIssuer.key().getPrivate());
  }

  /** Good but for its signature. */
  public static String signedByAStranger(String role, String name) {
    return sign(claims(List.of(role), name, AUDIENCE), TokenIssuer.newKey().getPrivate());
  }

  private static JwtClaimsBuilder claims(List<String> roles, String name, String audience) {
    return Jwt.claims()
        .issuer(TokenIssuer.url())
        .audience(Set.of(audience))
        .subject("id-of-" + name)
        .claim("typ", "Bearer")
        .claim("preferred_username", name)
        .claim("realm_access", Map.of("roles", roles))
        .issuedAt(now())
        .expiresAt(now().plus(Duration.ofHours(1)));
  }

  private static String sign(JwtClaimsBuilder claims, PrivateKey key) {
    return claims.jws().keyId(TokenIssuer.KEY_ID).sign(key);
  }

  /** The system's time: tokens are checked against it, whatever clock a test brings. */
  private static Instant now() {
    return java.time.Clock.systemUTC().instant();
  }
}
