package org.waylight.standalone.faults;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.waylight.standalone.client.Answer;
import org.waylight.standalone.client.Await;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.parts.PostgresSettings;

/** A made-up account at Twilio: registered by an operator, it signs as Twilio does. */
public final class Webhook {
  private static final String OPERATOR = "gwen";
  private static final String HOST = "hotline.example.org";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Supplier<String> intake;
  private final String name;
  private final String account;
  private final String secret = PostgresSettings.randomPassword();

  /**
   * An account.
   *
   * @param intake where it is at the moment
   */
  Webhook(Supplier<String> intake, String run) {
    this.intake = intake;
    this.name = "faults-" + run;
    this.account = "AC" + run;
  }

  /** Registers it and returns once intake knows it. */
  void register(Rest rest) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("kind", "TWILIO");
    body.putArray("channels").add("CHAT");
    body.putArray("hosts").add(HOST);
    body.putObject("settings").put("account", account);
    body.put("secret", secret);
    rest.put(OPERATOR, intake.get() + "/v1/gateways/" + name, body)
        .expectOk("The gateway's registration");
    Await.until(
        "intake to know the gateway",
        PATIENCE,
        () -> {
          Answer answer =
              rest.send(request(new TreeMap<>(Map.of("EventType", "onConversationAdded"))).build());
          return answer.ok() ? Optional.of(answer) : Optional.empty();
        });
  }

  /** The request that hands over a message. */
  HttpRequest.Builder message(String conversation, int index, String key, String text) {
    SortedMap<String, String> form = new TreeMap<>();
    form.put("EventType", "onMessageAdded");
    form.put("ConversationSid", conversation);
    form.put("MessageSid", key);
    form.put("Index", Integer.toString(index));
    form.put("Author", "visitor");
    form.put("Body", text);
    return request(form);
  }

  private HttpRequest.Builder request(SortedMap<String, String> form) {
    form.put("AccountSid", account);
    String path = "/v1/channels/twilio/" + name + "/conversations";
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(URI.create(intake.get() + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("X-Twilio-Signature", signature("https://" + HOST + path, form, secret))
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  /** HMAC-SHA1 under the account's token, over the address and all parameters in order. */
  public static String signature(String address, SortedMap<String, String> form, String secret) {
    StringBuilder signed = new StringBuilder(address);
    form.forEach((name, value) -> signed.append(name).append(value));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA1", e);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
