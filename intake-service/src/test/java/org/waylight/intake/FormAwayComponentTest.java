package org.waylight.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.intake.domain.IntakeSecret;
import org.waylight.testing.SharedParts;
import org.waylight.testing.WaylightParts;

@QuarkusTest
@TestProfile(FormProfile.class)
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
class FormAwayComponentTest {
  @Inject IntakeSecret secret;

  @Test
  @DisplayName(
      "INT-1 INT-2 while nothing can be stored the page comes again whole; sent later it is one signal")
  void nothingCanBeStored() {
    PublicPage page = PublicPage.of(secret);
    String token = page.token();
    SharedParts.killKafka();
    SharedParts.killPostgres();
    try {
      Response away = page.send(token, "kept words");

      away.then()
          .statusCode(503)
          .header("Retry-After", "2")
          .header("Cache-Control", "no-store")
          .body(
              containsString("kept words</textarea>"),
              containsString("could not take your message just now"));
      assertThat(PublicPage.tokenIn(away)).isEqualTo(token);
    } finally {
      SharedParts.startPostgres();
      SharedParts.startKafka();
    }
    Response taken =
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .until(
                // Each time from elsewhere, so that trying is not taken for a flood.
                () -> PublicPage.of(secret).send(token, "kept words"),
                sent -> sent.statusCode() == 200);
    assertThat(PublicPage.receipt(page.send(token, "kept words")))
        .isEqualTo(PublicPage.receipt(taken));
  }
}
