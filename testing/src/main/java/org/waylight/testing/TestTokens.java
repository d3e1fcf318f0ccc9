package org.waylight.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

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

  /** Good but for its issuer: the same key in another realm. */
  public static String fromAnotherRealm(String role, String name) {
    return sign(
        claims(List.of(role), name, AUDIENCE).issuer(TokenIssuer.url() + "-other"),
        TokenIssuer.key().getPrivate());
  }

  /** Good claims under {@code alg: none}, without a signature. */
  public static String unsigned(String role, String name) {
    String[] parts = of(role, name).split("\\.");
    return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".";
  }

  /** Good claims under HS256, where the secret is the public key that everybody can fetch. */
  public static String signedWithThePublicKey(String role, String name) {
    String signed =
        base64("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"" + TokenIssuer.KEY_ID + "\"}")
            + "."
            + of(role, name).split("\\.")[1];
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(TokenIssuer.key().getPublic().getEncoded(), "HmacSHA256"));
      return signed
          + "."
          + Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256", e);
    }
  }

  /** Good, with another role written into its claims after it was signed. */
  public static String tamperedWith(String role, String name, String claimed) {
    String[] parts = of(role, name).split("\\.");
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    return parts[0] + "." + base64(claims.replace(role, claimed)) + "." + parts[2];
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
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
