package org.waylight.intake.inbound.twilio;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waylight.intake.domain.Gateway;
import org.waylight.intake.domain.GatewayKind;
import org.waylight.intake.inbound.Refusals;
import org.waylight.intake.inbound.channel.FormParameters;
import org.waylight.intake.inbound.channel.ProviderJson;
import org.waylight.intake.inbound.channel.Webhooks;

/**
 * Lets in what the gateway's own account signed. The address that was signed is one of those the
 * gateway is registered under; what a proxy says about it is not asked.
 */
@ApplicationScoped
public class TwilioRequests {
  static final String SIGNATURE = "X-Twilio-Signature";

  private final Webhooks webhooks;

  TwilioRequests(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  /** A request that is from the gateway. */
  record Verified(Gateway gateway, FormParameters form) {}

  Verified verified(
      String gatewayName, @Nullable String signature, HttpServerRequest request, byte[] body) {
    Gateway gateway = webhooks.gateway(gatewayName, GatewayKind.TWILIO);
    boolean json = isJson(request);
    FormParameters form =
        json
            ? FormParameters.of(ProviderJson.body(body)).orElseThrow(Refusals::notJson)
            : FormParameters.parse(body).orElseThrow(Refusals::notForm);
    if (signature == null
        || !isOwnAccount(gateway, form)
        || !signed(gateway, pathAndQuery(request), form, json ? body : null, signature)) {
      throw Refusals.signatureInvalid();
    }
    return new Verified(gateway, form);
  }

  private boolean signed(
      Gateway gateway,
      String pathAndQuery,
      FormParameters form,
      byte @Nullable [] json,
      String signature) {
    return gateway
        .secretsAt(webhooks.now())
        .map(TwilioSignature::new)
        .anyMatch(
            key ->
                gateway
                    .addressesOf(pathAndQuery)
                    .anyMatch(
                        url ->
                            json == null
                                ? key.signsForm(url, form.all(), signature)
                                : key.signsBody(url, json, signature)));
  }

  private static boolean isOwnAccount(Gateway gateway, FormParameters form) {
    Optional<String> account = gateway.setting("account");
    return account.isPresent() && account.equals(form.first("AccountSid"));
  }

  private static boolean isJson(HttpServerRequest request) {
    String type = request.getHeader("Content-Type");
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
  }

  /** As the request line has it, still encoded. */
  private static String pathAndQuery(HttpServerRequest request) {
    String uri = request.uri();
    if (uri.startsWith("/")) {
      return uri;
    }
    return request.query() == null ? request.path() : request.path() + "?" + request.query();
  }
}
