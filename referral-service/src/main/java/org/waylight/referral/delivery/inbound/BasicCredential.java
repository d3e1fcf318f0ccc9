package org.waylight.referral.delivery.inbound;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** User and password of HTTP Basic, where the user is an organisation's id. */
record BasicCredential(UUID organisation, String password) {
  private static final String SCHEME = "Basic ";

  static Optional<BasicCredential> of(@Nullable String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, 6)) {
      return Optional.empty();
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(authorization.substring(SCHEME.length()).strip());
      String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
      return parts.length == 2
          ? Optional.of(new BasicCredential(UUID.fromString(parts[0]), parts[1]))
          : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "BasicCredential[]";
  }
}
