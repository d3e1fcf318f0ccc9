package org.waylight.standalone.canary;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.waylight.standalone.client.Answer;
import org.waylight.standalone.client.Await;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.faults.Webhook;
import org.waylight.standalone.parts.PostgresSettings;

/** Two made-up providers, one of text messages and one of mail; each signs as the real one does. */
final class Providers {
  private static final String HOST = "hotline.example.org";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Rest rest;
  private final String intake;
  private final Clock clock;
  private final String sms;
  private final String mail;
  private final String account;
  private final String secret = PostgresSettings.randomPassword();

  Providers(Rest rest, String intake, Clock clock, String run) {
    this.rest = rest;
    this.intake = intake;
    this.clock = clock;
    this.sms = "canary-sms-" + run;
    this.mail = "canary-mail-" + run;
    this.account = "AC" + run;
  }

  /** Registers both as an operator does. */
  void register() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("kind", "TWILIO").put("secret", secret);
    body.putArray("channels").add("TEXT");
    body.putArray("hosts").add(HOST);
    body.putObject("settings").put("account", account);
    rest.put("gwen", intake + "/v1/gateways/" + sms, body)
        .expectOk("The text messages' registration");
    body = JsonNodeFactory.instance.objectNode();
    body.put("kind", "MAILGUN").put("secret", secret);
    body.putArray("channels").add("EMAIL");
    rest.put("gwen", intake + "/v1/gateways/" + mail, body).expectOk("The mail's registration");
  }

  void handOverSms(SortedMap<String, String> form) {
    form.put("AccountSid", account);
    String path = "/v1/channels/twilio/" + sms + "/messages";
    accepted(
        () ->
            request(path, form)
                .header(
                    "X-Twilio-Signature",
                    Webhook.signature("https://" + HOST + path, form, secret)));
  }

  void handOverMail(SortedMap<String, String> form) {
    accepted(
        () -> {
          String time = Long.toString(clock.instant().getEpochSecond());
          String token = PostgresSettings.randomPassword();
          form.put("timestamp", time);
          form.put("token", token);
          form.put("signature", hmac(time + token));
          return request("/v1/channels/mailgun/" + mail, form);
        });
  }

  private interface Ask {
    HttpRequest.Builder request();
  }

  /** Until intake knows the gateway and took it. */
  private void accepted(Ask ask) {
    Await.until(
        "intake to take what a provider hands over",
        PATIENCE,
        () -> {
          Answer answer = rest.send(ask.request().build());
          return answer.ok() ? Optional.of(answer) : Optional.empty();
        });
  }

  private HttpRequest.Builder request(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(URI.create(intake + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256", e);
    }
  }
}
