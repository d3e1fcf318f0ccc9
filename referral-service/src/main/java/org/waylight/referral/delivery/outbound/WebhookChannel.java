package org.waylight.referral.delivery.outbound;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waylight.platform.json.EventJson;
import org.waylight.referral.delivery.application.Credentials;
import org.waylight.referral.delivery.application.Credentials.Credential;
import org.waylight.referral.delivery.application.DeliveryConfig;
import org.waylight.referral.delivery.application.Messenger.Notice;
import org.waylight.referral.delivery.application.Messenger.Result;
import org.waylight.referral.delivery.domain.AddressBlock;
import org.waylight.referral.delivery.domain.PublicAddresses;
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
  private final PinnedPost http;

  @Inject
  public WebhookChannel(
      Credentials credentials,
      PersonalTexts texts,
      DeliveryConfig config,
      Clock clock,
      Vertx vertx) {
    this.credentials = credentials;
    this.texts = texts;
    this.config = config;
    this.clock = clock;
    this.http =
        new PinnedPost(
            vertx,
            new HttpClientOptions(),
            HostNames.SYSTEM,
            new PublicAddresses(
                config.allowedAddresses().orElse(List.of()).stream()
                    .map(AddressBlock::parse)
                    .toList()),
            config.timeout());
  }

  @PreDestroy
  void close() {
    http.close();
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
      String body = body(notice);
      return answer(http.post(uri.get(), headers(body, notice, credential.get()), body));
    } catch (NotPublicException refused) {
      return new Result.FailedForGood("webhook: the address is not a public one");
    } catch (EmptyWebhookSecretException unusable) {
      return new Result.FailedForGood("webhook: the credential has no secret");
    } catch (IOException | WebhookSigningException failure) {
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      return new Result.FailedForNow("webhook: " + cause.getClass().getSimpleName(), Duration.ZERO);
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

  private String body(Notice notice) throws IOException {
    return EventJson.mapper()
        .writeValueAsString(WaitingReport.of(notice.reportId(), notice.at(), config.publicUrl()));
  }

  private Map<String, String> headers(String body, Notice notice, Credential credential)
      throws WebhookSigningException, EmptyWebhookSecretException {
    String secret =
        texts.open(credential.webhookSecret(), notice.organisationId(), Credential.SECRET);
    String id = notice.reportId().toString();
    long timestamp = clock.instant().getEpochSecond();
    return Map.of(
        "content-type",
        "application/json",
        "webhook-id",
        id,
        "webhook-timestamp",
        Long.toString(timestamp),
        "webhook-signature",
        new Webhook(secret).sign(id, timestamp, body));
  }

  /** Standard Webhooks: only 2xx is success, 410 ends it, 429 and 503 may ask for a wait. */
  private static Result answer(PinnedPost.Answer answer) {
    int status = answer.status();
    if (status >= 200 && status < 300) {
      return new Result.Told(false);
    }
    String why = "webhook: status " + status;
    return status == 410
        ? new Result.FailedForGood(why)
        : new Result.FailedForNow(why, askedWait(answer));
  }

  private static Duration askedWait(PinnedPost.Answer answer) {
    return answer
        .retryAfter()
        .filter(value -> value.matches("\\d{1,6}"))
        .map(value -> Math.min(Long.parseLong(value), LONGEST_ASKED_WAIT_SECONDS))
        .map(Duration::ofSeconds)
        .orElse(Duration.ZERO);
  }
}
