package org.waylight.triage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.testing.WaylightParts;

/**
 * The committed API description is the one the service gives. After a change run it with {@code
 * -Dwaylight.openapi.write=true}.
 */
@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "triage"))
class OpenApiContractTest {
  @Test
  @DisplayName("docs/openapi/triage.yaml describes this service")
  void committedIsCurrent() throws IOException {
    Path file = Path.of(System.getProperty("waylight.root", ".."), "docs/openapi/triage.yaml");
    String now = given().get("/q/openapi").asString();
    if (Boolean.getBoolean("waylight.openapi.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, now);
    }
    assertThat(now).isEqualTo(Files.readString(file));
  }
}
