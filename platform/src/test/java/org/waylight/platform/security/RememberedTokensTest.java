package org.waylight.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RememberedTokensTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final Hands clock = new Hands();
  private final RememberedTokens remembered = new RememberedTokens(clock);

  @Test
  @DisplayName("A token that was found valid is known again, with its caller and roles alone")
  void remembers() {
    assertThat(ask("t1")).isNull();

    tell(new Token("t1", NOON.plusSeconds(60)));

    assertThat(ask("t1").getPrincipal().getName()).isEqualTo("desk");
    assertThat(ask("t1").getRoles()).containsExactly(Roles.GATEWAY);
    assertThat(ask("t1").getAttributes()).isEmpty();
    assertThat(ask("t1x")).isNull();
  }

  @Test
  @DisplayName("A token that has ended is not known, remembered or not")
  void ends() {
    tell(new Token("t1", NOON.plusSeconds(60)));

    clock.now = NOON.plusSeconds(59);
    assertThat(ask("t1")).isNotNull();
    clock.now = NOON.plusSeconds(60);
    assertThat(ask("t1")).isNull();
  }

  @Test
  @DisplayName("Who came without a token is not remembered")
  void withoutToken() {
    SecurityIdentity test =
        QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("t1")).build();

    remembered.augment(test, work -> null).await().indefinitely();

    assertThat(ask("t1")).isNull();
  }

  private void tell(Principal token) {
    SecurityIdentity found =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(token)
            .addRole(Roles.GATEWAY)
            .addAttribute("request", "of the first caller")
            .build();
    assertThat(remembered.augment(found, work -> null).await().indefinitely()).isSameAs(found);
  }

  private SecurityIdentity ask(String token) {
    return remembered
        .authenticate(
            new TokenAuthenticationRequest(new AccessTokenCredential(token)), work -> null)
        .await()
        .indefinitely();
  }

  private record Token(String raw, Instant until) implements JsonWebToken {
    @Override
    public String getName() {
      return "desk";
    }

    @Override
    public Set<String> getClaimNames() {
      return Set.of();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    public <T> T getClaim(String name) {
      return (T)
          switch (name) {
            case "raw_token" -> raw;
            case "exp" -> until.getEpochSecond();
            default -> null;
          };
    }
  }

  private static final class Hands extends Clock {
    private Instant now = NOON;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
