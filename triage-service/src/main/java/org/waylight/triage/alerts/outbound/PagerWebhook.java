package org.waylight.triage.alerts.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.waylight.platform.json.EventJson;
import org.waylight.triage.alerts.application.AlertTargets;
import org.waylight.triage.alerts.application.AlertsConfig;
import org.waylight.triage.alerts.application.Messenger.Result;
import org.waylight.triage.alerts.domain.AlertDelivery;

/** A thin webhook to the configured pager, signed after Standard Webhooks 1.0. */
@ApplicationScoped
public class PagerWebhook {
  private static final int GONE = 410;

  private final AlertTargets targets;
  private final AlertsConfig config;
  private final Clock clock;
  private final HttpClient client;

  @Inject
  public PagerWebhook(AlertTargets targets, AlertsConfig config, Clock clock) {
    this.targets = targets;
    this.config = config;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(config.timeout())
            .build();
  }

  @PreDestroy
  void close() {
    client.shutdownNow();
  }

  Result tell(AlertDelivery delivery) {
    Optional<AlertTargets.Pager> pager = targets.pager();
    if (pager.isEmpty()) {
      return new Result.FailedForGood("pager: none is configured (waylight.alerts.pager.url)");
    }
    try {
      HttpResponse<InputStream> response =
          client.send(request(pager.get(), delivery), HttpResponse.BodyHandlers.ofInputStream());
      // The time-out ends with the head; the body says nothing to us and may never end.
      response.body().close();
      return answer(response);
    } catch (IOException | WebhookSigningException | EmptyWebhookSecretException failure) {
      return new Result.FailedForNow("pager: " + failure.getClass().getSimpleName(), Duration.ZERO);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Result.FailedForNow("pager: interrupted", Duration.ZERO);
    }
  }

  private HttpRequest request(AlertTargets.Pager pager, AlertDelivery delivery)
      throws WebhookSigningException, EmptyWebhookSecretException, JsonProcessingException {
    String id = delivery.id().toString();
    String body = EventJson.mapper().writeValueAsString(Page.of(delivery));
    long timestamp = clock.instant().getEpochSecond();
    return HttpRequest.newBuilder(pager.url())
        .timeout(config.timeout())
        .header("content-type", "application/json")
        .header("webhook-id", id)
        .header("webhook-timestamp", Long.toString(timestamp))
        .header("webhook-signature", new Webhook(pager.secret()).sign(id, timestamp, body))
        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
        .build();
  }

  /** Standard Webhooks: only 2xx is success, 410 ends it, 429 and 503 may ask for a wait. */
  private static Result answer(HttpResponse<?> response) {
    int status = response.statusCode();
    if (status >= 200 && status < 300) {
      return new Result.Told();
    }
    String why = "pager: status " + status;
    return status == GONE
        ? new Result.FailedForGood(why)
        : new Result.FailedForNow(why, askedWait(response));
  }

  private static Duration askedWait(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("retry-after")
        .filter(value -> value.matches("\\d{1,6}"))
        .map(Long::parseLong)
        .map(Duration::ofSeconds)
        .orElse(Duration.ZERO);
  }
}
