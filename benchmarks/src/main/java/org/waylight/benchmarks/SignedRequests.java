package org.waylight.benchmarks;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Requests as each provider signs them, every one a first message of its own conversation, with the
 * same words as the generic signal.
 */
final class SignedRequests {
  static final String SECRET = "secret-of-a-benchmark";
  static final String SHARED = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  static final String ACCOUNT = "ACbench";
  private static final String HOST = "hotline.example.org";
  private static final String WORDS =
      Signals.STANDARD.replaceAll(".*\"text\":\"([^\"]*)\".*", "$1");
  private final KeyPair keys = keys();
  private final URI intake;

  SignedRequests(URI intake) {
    this.intake = intake;
  }

  /** The public half of the key that stands for SendGrid's. */
  String publicKey() {
    return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
  }

  HttpRequest generic(String token) {
    return request("/v1/signals", "application/json", Signals.STANDARD)
        .header("Authorization", "Bearer " + token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .build();
  }

  HttpRequest twilio(String gateway) {
    String path = "/v1/channels/twilio/" + gateway + "/messages";
    String id = UUID.randomUUID().toString();
    Map<String, String> form =
        new TreeMap<>(
            Map.of(
                "AccountSid",
                ACCOUNT,
                "MessageSid",
                "SM" + id,
                "From",
                "+1" + id,
                "To",
                "+18885550100",
                "NumMedia",
                "0",
                "Body",
                WORDS));
    String signed =
        "https://"
            + HOST
            + path
            + form.entrySet().stream()
                .map(e -> e.getKey() + e.getValue())
                .collect(Collectors.joining());
    return request(path, "application/x-www-form-urlencoded", encoded(form))
        .header(
            "X-Twilio-Signature",
            base64(mac("HmacSHA1", SECRET.getBytes(StandardCharsets.UTF_8), signed)))
        .build();
  }

  HttpRequest webhook(String gateway) {
    String id = "msg_" + UUID.randomUUID();
    long now = Instant.now().getEpochSecond();
    String body = "{\"channel\":\"CHAT\",\"text\":\"%s\"}".formatted(WORDS);
    byte[] key = Base64.getDecoder().decode(SHARED.substring("whsec_".length()));
    return request("/v1/channels/webhook/" + gateway, "application/json", body)
        .header("webhook-id", id)
        .header("webhook-timestamp", Long.toString(now))
        .header(
            "webhook-signature",
            "v1," + base64(mac("HmacSHA256", key, id + "." + now + "." + body)))
        .build();
  }

  HttpRequest chatwoot(String gateway) {
    String id = UUID.randomUUID().toString();
    long now = Instant.now().getEpochSecond();
    String body =
        """
        {"event":"message_created","id":"%s","content":"%s","message_type":"incoming","private":false,\
        "created_at":"%s","sender":{"name":"A","phone_number":"+15550100"},"conversation":{"id":"%s"}}"""
            .formatted(id, WORDS, Instant.now(), id);
    return request("/v1/channels/chatwoot/" + gateway, "application/json", body)
        .header("X-Chatwoot-Timestamp", Long.toString(now))
        .header("X-Chatwoot-Signature", "sha256=" + hex(now + "." + body))
        .build();
  }

  HttpRequest mailgun(String gateway) {
    String id = UUID.randomUUID().toString();
    long now = Instant.now().getEpochSecond();
    String token = id + id.substring(0, 14);
    Map<String, String> form =
        Map.of(
            "timestamp",
            Long.toString(now),
            "token",
            token,
            "signature",
            hex(now + token),
            "from",
            "Ann <ann@example.org>",
            "subject",
            "Hello",
            "Message-Id",
            "<" + id + "@example.org>",
            "body-plain",
            WORDS);
    return request(
            "/v1/channels/mailgun/" + gateway, "application/x-www-form-urlencoded", encoded(form))
        .build();
  }

  HttpRequest sendGrid(String gateway) {
    String id = UUID.randomUUID().toString();
    long now = Instant.now().getEpochSecond();
    String body =
        part("headers", "Message-ID: <" + id + "@example.org>\nFrom: Ann <ann@example.org>\n")
            + part("from", "Ann <ann@example.org>")
            + part("subject", "Hello")
            + part("text", WORDS)
            + part("charsets", "{\"text\":\"utf-8\",\"subject\":\"UTF-8\"}")
            + "--bench--\r\n";
    return request("/v1/channels/sendgrid/" + gateway, "multipart/form-data; boundary=bench", body)
        .header("X-Twilio-Email-Event-Webhook-Timestamp", Long.toString(now))
        .header("X-Twilio-Email-Event-Webhook-Signature", ecdsa(now + body))
        .build();
  }

  private HttpRequest.Builder request(String path, String type, String body) {
    return HttpRequest.newBuilder(intake.resolve(path))
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body));
  }

  private static String part(String name, String value) {
    return "--bench\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value);
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String hex(String data) {
    return HexFormat.of()
        .formatHex(mac("HmacSHA256", SECRET.getBytes(StandardCharsets.UTF_8), data));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] mac(String algorithm, byte[] key, String data) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return mac.doFinal(data.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String ecdsa(String data) {
    try {
      Signature signer = Signature.getInstance("SHA256withECDSA");
      signer.initSign(keys.getPrivate());
      signer.update(data.getBytes(StandardCharsets.UTF_8));
      return base64(signer.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
