package org.waylight.intake.inbound.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of Twilio's webhooks: Base64 of HMAC-SHA1, under the account's auth token, over the
 * full public URL as it was sent, still encoded, and all form parameters sorted by name. A JSON
 * body is covered by its hash in the query parameter {@code bodySHA256}.
 */
final class TwilioSignature {
  private static final String ALGORITHM = "HmacSHA1";
  private static final String BODY_HASH = "bodySHA256=";
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<start>https?://(?:[^/?#@]*@)?(?:\\[[^]/]*]|[^/?#@:]+))(?::(?<port>[0-9]*))?(?<rest>(?:[/?#].*)?)",
          Pattern.DOTALL);

  private final SecretKeySpec key;

  TwilioSignature(String authToken) {
    key = new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** Whether the signature is Twilio's for a form, whichever way the URL's port is written. */
  boolean signsForm(String url, Map<String, List<String>> parameters, String signature) {
    String signed = inOrder(parameters);
    boolean fits = false;
    for (String variant : portVariants(url)) {
      fits |= same(sign(variant + signed), signature);
    }
    return fits;
  }

  /** Whether the signature is Twilio's for a body of another type. */
  boolean signsBody(String url, byte[] body, String signature) {
    int at = url.indexOf(BODY_HASH, url.indexOf('?') + 1);
    if (at < 0) {
      return false;
    }
    String rest = url.substring(at + BODY_HASH.length());
    int end = rest.indexOf('&');
    String claimed = end < 0 ? rest : rest.substring(0, end);
    return same(sha256(body), claimed) & signsForm(url, Map.of(), signature);
  }

  private String sign(String data) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Base64.getEncoder().encodeToString(mac.doFinal(data.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
    }
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }

  /** Names in the order of their characters, case and all; each distinct value of a name once. */
  private static String inOrder(Map<String, List<String>> parameters) {
    SortedMap<String, List<String>> sorted = new TreeMap<>(parameters);
    var signed = new StringBuilder();
    sorted.forEach(
        (name, values) ->
            new TreeSet<>(values).forEach(value -> signed.append(name).append(value)));
    return signed.toString();
  }

  /** The URL as it is, without its port, and with the default port of its scheme. */
  private static Set<String> portVariants(String url) {
    Set<String> variants = new LinkedHashSet<>();
    variants.add(url);
    Matcher parts = ADDRESS.matcher(url);
    if (parts.matches()) {
      String start = parts.group("start");
      String rest = parts.group("rest");
      variants.add(start + rest);
      if (parts.group("port") == null) {
        variants.add(start + (start.startsWith("https:") ? ":443" : ":80") + rest);
      }
    }
    return variants;
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
