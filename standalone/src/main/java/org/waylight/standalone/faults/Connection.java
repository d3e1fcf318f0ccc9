package org.waylight.standalone.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.client.Tokens;
import org.waylight.standalone.replay.SyntheticSignal;

/** Sends one posting once: by REST with a token, or by the signed webhook. */
final class Connection {
  /** As long as Twilio waits. */
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final Tokens tokens;
  private final Webhook webhook;
  private final Supplier<String> intake;
  private final String run;

  Connection(HttpClient http, Tokens tokens, Webhook webhook, Supplier<String> intake, String run) {
    this.http = http;
    this.tokens = tokens;
    this.webhook = webhook;
    this.intake = intake;
    this.run = run;
  }

  /**
   * What came back.
   *
   * @param accepted whether it was a 2xx
   * @param reached whether anybody was there
   * @param cause why not, if it was none: a status, "connection", "time-out"
   * @param signalId the signal it became, where the answer says so
   * @param byKafka whether the answer says that Kafka alone took it
   */
  record Heard(
      boolean accepted,
      boolean reached,
      String cause,
      String body,
      @Nullable UUID signalId,
      boolean byKafka) {

    static Heard refused(String cause, boolean reached) {
      return new Heard(false, reached, cause, "", null, false);
    }
  }

  Heard send(Posting posting) throws InterruptedException {
    try {
      HttpRequest request = request(posting).timeout(TIMEOUT).build();
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() / 100 == 2
          ? accepted(posting, response)
          : Heard.refused(Integer.toString(response.statusCode()), true);
    } catch (HttpTimeoutException e) {
      return Heard.refused("time-out", true);
    } catch (ConnectException e) {
      return Heard.refused("connection", false);
    } catch (IOException e) {
      return Heard.refused("connection", true);
    } catch (ClientFailure e) {
      return Heard.refused("no token", true);
    }
  }

  private static Heard accepted(Posting posting, HttpResponse<String> response) throws IOException {
    String body = response.body();
    return new Heard(
        true,
        true,
        "",
        body,
        posting.ofConversation()
            ? null
            : UUID.fromString(JSON.readTree(body).path("signalId").asText()),
        response.headers().firstValue("Waylight-Store").orElse("").equals("kafka"));
  }

  private HttpRequest.Builder request(Posting posting) {
    String key = posting.key(run);
    if (posting.ofConversation()) {
      String conversation = "CH" + run + "n" + posting.conversation();
      return webhook.message(conversation, posting.index(), key, posting.text(run));
    }
    return HttpRequest.newBuilder(URI.create(intake.get() + "/v1/signals"))
        .header("Authorization", tokens.bearer(Tokens.GATEWAY))
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", "\"" + key + "\"")
        .POST(
            HttpRequest.BodyPublishers.ofString(
                SyntheticSignal.of(run, posting.number()).body().toString()));
  }
}
