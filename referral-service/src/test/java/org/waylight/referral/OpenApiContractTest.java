package org.waylight.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The committed description of the API is that of the code. */
@QuarkusTest
class OpenApiContractTest extends ReferralTest {
  private static final Path COMMITTED =
      Path.of(System.getProperty("waylight.root", ".."), "docs", "openapi", "referral.yaml");

  @Test
  @DisplayName(
      "docs/openapi/referral.yaml is what the code says; -Dwaylight.openapi=write renews it")
  void committed() throws IOException {
    String served = RestAssured.get("/q/openapi?format=yaml").asString();
    if ("write".equals(System.getProperty("waylight.openapi"))) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, served);
    }
    assertThat(COMMITTED).as("run it once with -Dwaylight.openapi=write").hasContent(served);
  }
}
