package org.waylight.referral.delivery.outbound;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.waylight.platform.json.EventJson;
import org.waylight.referral.delivery.application.Credentials;
import org.waylight.referral.delivery.application.Credentials.Credential;
import org.waylight.referral.delivery.application.DeliveryConfig;
import org.waylight.referral.delivery.application.Messenger.Notice;
import org.waylight.referral.delivery.application.Messenger.Result;
import org.waylight.referral.disclosure.application.PersonalTexts;

/**
 * A thin webhook signed after Standard Webhooks 1.0. Its id is the report's, the same at every try.
 */
@ApplicationScoped
public class WebhookChannel {
  private static final long LONGEST_ASKED_WAIT_SECONDS = 3600;

  private final Credentials credentials;
  private final PersonalTexts texts;
  private final DeliveryConfig config;
  private final Clock clock;
  private final HttpClient client;

  @Inject
  public WebhookChannel(
      Credentials credentials, PersonalTexts texts, DeliveryConfig config, Clock clock) {
    this.credentials = credentials;
    this.texts = texts;
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

  Result tell(String address, Notice notice) {
    Optional<URI> uri = allowed(address);
    if (uri.isEmpty()) {
      return new Result.FailedForGood("webhook: the address is no https URL");
    }
    Optional<Credential> credential = credentials.find(notice.organisationId());
    if (credential.isEmpty()) {
      return new Result.FailedForGood("webhook: the recipient has no credential yet");
    }
    try {
      HttpResponse<InputStream> response =
          client.send(
              request(uri.get(), notice, credential.get()),
              HttpResponse.BodyHandlers.ofInputStream());
      // The time-out ends with the head; the body says nothing to us and may never end.
      response.body().close();
      return answer(response);
    } catch (EmptyWebhookSecretException unusable) {
      return new Result.FailedForGood("webhook: the credential has no secret");
    } catch (IOException | WebhookSigningException failure) {
      return new Result.FailedForNow(
          "webhook: " + failure.getClass().getSimpleName(), Duration.ZERO);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Result.FailedForNow("webhook: interrupted", Duration.ZERO);
    }
  }

  private Optional<URI> allowed(String address) {
    try {
      URI uri = URI.create(address);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean fine = scheme.equals("https") || (scheme.equals("http") && config.allowPlainHttp());
      return fine && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException noUri) {
      return Optional.empty();
    }
  }

  private HttpRequest request(URI uri, Notice notice, Credential credential)
      throws WebhookSigningException, EmptyWebhookSecretException, IOException {
    String body =
        EventJson.mapper()
            .writeValueAsString(
                WaitingReport.of(notice.reportId(), notice.at(), config.publicUrl()));
    String secret =
        texts.open(credential.webhookSecret(), notice.organisationId(), Credential.SECRET);
    String id = notice.reportId().toString();
    long timestamp = clock.instant().getEpochSecond();
    return HttpRequest.newBuilder(uri)
        .timeout(config.timeout())
        .header("content-type", "application/json")
        .header("webhook-id", id)
        .header("webhook-timestamp", Long.toString(timestamp))
        .header("webhook-signature", new Webhook(secret).sign(id, timestamp, body))
        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
        .build();
  }

  /** Standard Webhooks: only 2xx is success, 410 ends it, 429 and 503 may ask for a wait. */
  private static Result answer(HttpResponse<?> response) {
    int status = response.statusCode();
    if (status >= 200 && status < 300) {
      return new Result.Told();
    }
    String why = "webhook: status " + status;
    return status == 410
        ? new Result.FailedForGood(why)
        : new Result.FailedForNow(why, askedWait(response));
  }

  private static Duration askedWait(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("retry-after")
        .filter(value -> value.matches("\\d{1,6}"))
        .map(value -> Math.min(Long.parseLong(value), LONGEST_ASKED_WAIT_SECONDS))
        .map(Duration::ofSeconds)
        .orElse(Duration.ZERO);
  }
}
