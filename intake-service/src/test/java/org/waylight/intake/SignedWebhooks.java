package org.waylight.intake;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs and posts as each provider does, written apart from the code under test. */
final class SignedWebhooks {
  static final String SECRET = "secret-of-a-provider";
  static final String SHARED = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final KeyPair KEYS = keys();

  private SignedWebhooks() {}

  static String publicKey() {
    return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
  }

  static Response sendGrid(String gateway, String type, byte[] body, long timestamp) {
    return raw(type)
        .header("X-Twilio-Email-Event-Webhook-Timestamp", timestamp)
        .header("X-Twilio-Email-Event-Webhook-Signature", ecdsa(timestamp, body))
        .body(body)
        .post("/v1/channels/sendgrid/" + gateway);
  }

  static String mailgun(long timestamp, String token, String rest) {
    String signature = hex(SECRET.getBytes(StandardCharsets.UTF_8), timestamp + token);
    return "timestamp=" + timestamp + "&token=" + token + "&signature=" + signature + "&" + rest;
  }

  static Response mailgun(String gateway, String form) {
    return raw("application/x-www-form-urlencoded")
        .body(form)
        .post("/v1/channels/mailgun/" + gateway);
  }

  static Response chatwoot(String gateway, byte[] body, long timestamp) {
    String data = timestamp + "." + new String(body, StandardCharsets.ISO_8859_1);
    return raw("application/json")
        .header("X-Chatwoot-Timestamp", timestamp)
        .header(
            "X-Chatwoot-Signature", "sha256=" + hex(SECRET.getBytes(StandardCharsets.UTF_8), data))
        .body(body)
        .post("/v1/channels/chatwoot/" + gateway);
  }

  static Response webhook(String gateway, String id, byte[] body, long timestamp) {
    byte[] key = Base64.getDecoder().decode(SHARED.substring("whsec_".length()));
    String data = id + "." + timestamp + "." + new String(body, StandardCharsets.ISO_8859_1);
    return raw("application/json")
        .header("webhook-id", id)
        .header("webhook-timestamp", timestamp)
        .header("webhook-signature", "v1," + Base64.getEncoder().encodeToString(hmac(key, data)))
        .body(body)
        .post("/v1/channels/webhook/" + gateway);
  }

  /** What Twilio sends as X-Twilio-Signature with a form for this address. */
  static String twilio(String token, String url, Map<String, String> parameters) {
    var data = new StringBuilder(url);
    new TreeMap<>(parameters).forEach((name, value) -> data.append(name).append(value));
    byte[] key = token.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = data.toString().getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(hmac("HmacSHA1", key, bytes));
  }

  /** Parameters as the body of a form. */
  static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** A request whose bytes and type are sent as they are. */
  static RequestSpecification raw(String type) {
    return given()
        .config(
            io.restassured.RestAssured.config()
                .encoderConfig(
                    io.restassured.config.EncoderConfig.encoderConfig()
                        .encodeContentTypeAs(
                            "multipart/form-data", io.restassured.http.ContentType.TEXT)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .header("Content-Type", type);
  }

  private static String hex(byte[] key, String data) {
    return HexFormat.of().formatHex(hmac(key, data));
  }

  private static byte[] hmac(byte[] key, String data) {
    return hmac("HmacSHA256", key, data.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] hmac(String algorithm, byte[] key, byte[] data) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return mac.doFinal(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String ecdsa(long timestamp, byte[] body) {
    try {
      Signature signer = Signature.getInstance("SHA256withECDSA");
      signer.initSign(KEYS.getPrivate());
      signer.update(Long.toString(timestamp).getBytes(StandardCharsets.UTF_8));
      signer.update(body);
      return Base64.getEncoder().encodeToString(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
