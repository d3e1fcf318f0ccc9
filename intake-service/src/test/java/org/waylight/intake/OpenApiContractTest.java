package org.waylight.intake;

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

@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
class OpenApiContractTest {
  @Test
  @DisplayName(
      "The committed API description is the API's: -Dwaylight.openapi=write brings it up to date")
  void committed() throws IOException {
    Path committed = Path.of(System.getProperty("waylight.root"), "docs/openapi/intake.yaml");
    String served = given().accept("application/yaml").get("/q/openapi").asString();
    if ("write".equals(System.getProperty("waylight.openapi"))) {
      Files.createDirectories(committed.getParent());
      Files.writeString(committed, served);
    }

    assertThat(served).isEqualTo(Files.readString(committed));
  }
}
