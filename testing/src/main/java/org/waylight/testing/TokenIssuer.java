package org.waylight.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/** An OpenID Connect issuer with one key and no users, in place of Keycloak. */
final class TokenIssuer {
  static final String KEY_ID = "test";

  private TokenIssuer() {}

  /** Its issuer URL; it runs until the JVM ends. */
  static String url() {
    return (String) SharedParts.once(TokenIssuer.class, "serve");
  }

  static KeyPair key() {
    return (KeyPair) SharedParts.once(TokenIssuer.class, "newKey");
  }

  static KeyPair newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has RSA", e);
    }
  }

  private static String serve() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      String url = "http://127.0.0.1:" + server.getAddress().getPort();
      server.createContext(
          "/.well-known/openid-configuration",
          exchange ->
              answer(
                  exchange,
                  """
                  {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "token_endpoint": "%1$s/token",
                   "authorization_endpoint": "%1$s/auth", "id_token_signing_alg_values_supported": ["RS256"],
                   "response_types_supported": ["code"], "subject_types_supported": ["public"]}
                  """
                      .formatted(url)));
      server.createContext("/keys", exchange -> answer(exchange, keys()));
      server.setExecutor(
          command -> Thread.ofPlatform().daemon().name("token-issuer").start(command));
      server.start();
      return url;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String keys() {
    RSAPublicKey key = (RSAPublicKey) key().getPublic();
    return """
    {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}
    """
        .formatted(
            KEY_ID,
            unsigned(key.getModulus().toByteArray()),
            unsigned(key.getPublicExponent().toByteArray()));
  }

  private static String unsigned(byte[] number) {
    int from = number[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(java.util.Arrays.copyOfRange(number, from, number.length));
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
