package org.waylight.intake.inbound.twilio;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.waylight.intake.inbound.twilio.TwilioConfig.Account;

/** Decides whether a request is from one of the configured Twilio accounts. */
@ApplicationScoped
public class TwilioVerification {
  private final Optional<String> publicUrl;
  private final List<Account> accounts;

  TwilioVerification(TwilioConfig config) {
    publicUrl = config.publicUrl();
    accounts = config.accounts();
  }

  boolean accepts(HttpServerRequest request, FormParameters form, String signature) {
    String sid = form.first("AccountSid").orElse("");
    String url = url(request);
    return accounts.stream()
        .filter(account -> account.sid().equals(sid))
        .flatMap(account -> account.authTokens().stream())
        .anyMatch(token -> new TwilioSignature(token).signsForm(url, form.all(), signature));
  }

  private String url(HttpServerRequest request) {
    String query = request.query();
    return publicUrl
        .map(configured -> query == null ? configured : configured + "?" + query)
        .orElseGet(request::absoluteURI);
  }
}
