package org.waylight.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RealmTest {
  private static final JsonNode REALM = read("waylight-realm.json");
  private static final JsonNode USERS = read("waylight-users-0.json");

  @Test
  @DisplayName("The realm file holds no user and no secret")
  void noUsersNoSecrets() {
    assertThat(REALM.has("users")).isFalse();
    assertThat(REALM.findValuesAsText("secret")).allMatch(secret -> secret.startsWith("${"));
    assertThat(REALM.findValues("credentials")).isEmpty();
  }

  @Test
  @DisplayName("The demo's gateway and its passwords are off unless switched on")
  void demoIsOffByDefault() {
    assertThat(client("demo-gateway").get("enabled").asText())
        .isEqualTo("${WAYLIGHT_DEMO_CLIENTS:false}");
    assertThat(client("waylight-cli").get("directAccessGrantsEnabled").asText())
        .isEqualTo("${WAYLIGHT_DEMO_CLIENTS:false}");
  }

  @Test
  @DisplayName("Every demo user has exactly one role, and every role is a role of the realm")
  void usersHaveOneRole() {
    List<String> roles = new ArrayList<>();
    REALM.get("roles").get("realm").forEach(role -> roles.add(role.get("name").asText()));

    assertThat(USERS.get("users"))
        .allSatisfy(
            user -> {
              assertThat(user.get("realmRoles")).hasSize(1);
              assertThat(roles).contains(user.get("realmRoles").get(0).asText());
            });
  }

  private static JsonNode client(String id) {
    for (JsonNode client : REALM.get("clients")) {
      if (client.get("clientId").asText().equals(id)) {
        return client;
      }
    }
    throw new AssertionError("No client " + id);
  }

  private static JsonNode read(String file) {
    try {
      return new ObjectMapper()
          .readTree(Checkout.find().resolve("deploy/keycloak/" + file).toFile());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
