package org.waylight.platform.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.platform.probe.OnRealParts;
import org.waylight.testing.TestTokens;

@OnRealParts
class RememberedTokensComponentTest {
  @Inject RememberedTokens remembered;
  @Inject @All List<IdentityProvider<?>> providers;

  @Test
  @DisplayName("A token is remembered once its signature was checked, and serves its caller again")
  void good() {
    String token = TestTokens.of(Roles.SUPERVISOR, "ada");
    assertThat(known(token)).isNull();

    assertThat(status(token)).isEqualTo(200);

    SecurityIdentity ada = known(token);
    assertThat(ada).isNotNull();
    assertThat(ada.getRoles()).containsExactly(Roles.SUPERVISOR);
    assertThat(status(token)).isEqualTo(200);
  }

  @Test
  @DisplayName("It is asked before the one that checks signatures")
  void first() {
    assertThat(providers)
        .filteredOn(provider -> provider.getRequestType() == TokenAuthenticationRequest.class)
        .hasSizeGreaterThan(1)
        .allSatisfy(
            provider ->
                assertThat(
                        provider.getClass() == remembered.getClass()
                            || provider.priority() < remembered.priority())
                    .isTrue());
  }

  @Test
  @DisplayName("A bad token is refused each time, and never remembered")
  void bad() {
    String stranger = TestTokens.signedByAStranger(Roles.SUPERVISOR, "ada");
    String late = TestTokens.expired(Roles.SUPERVISOR, "ada");
    String elsewhere = TestTokens.forAnotherAudience(Roles.SUPERVISOR, "ada");
    for (String token : new String[] {stranger, late, elsewhere, stranger, late, elsewhere}) {
      assertThat(status(token)).isEqualTo(401);
      assertThat(known(token)).isNull();
    }
  }

  private @Nullable SecurityIdentity known(String token) {
    return remembered
        .authenticate(
            new TokenAuthenticationRequest(new AccessTokenCredential(token)), work -> null)
        .await()
        .indefinitely();
  }

  private static int status(String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body("{\"name\":\"a\"}")
        .post("/v1/probe")
        .statusCode();
  }
}
