package org.waylight.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.function.Function;

/**
 * Something that a provider, or who claims to be one, can do wrong.
 *
 * @param status of the answer: 200 if it is read as far as it can be
 * @param send sends it, signed at that second
 */
record BadWebhook(String what, int status, Function<Long, Response> send) {
  /** Sends it: it is answered with a problem that does not quote it, or read. */
  void isAnswered(long now) {
    Response answer = send.apply(now);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    if (status != 200) {
      assertThat(answer.contentType()).startsWith("application/problem+json");
      assertThat(answer.<Integer>path("status")).isEqualTo(status);
      assertThat(answer.asString()).doesNotContain("canary");
    }
  }

  @Override
  public String toString() {
    return what;
  }
}
