package org.waylight.standalone.stack;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.parts.Checkout;

/**
 * The stack that {@code docker compose} started from a checkout, as seen from the machine it runs
 * on.
 *
 * @param keycloak the issuer of tokens
 * @param gatewaySecret of the client {@code demo-gateway}
 */
public record ComposeStack(Ports ports, String keycloak, String gatewaySecret) {
  private static final String SECRETS = "deploy/compose/secrets/keycloak.env";
  private static final String GATEWAY_SECRET = "WAYLIGHT_DEMO_GATEWAY_SECRET";

  /**
   * What the environment says of its ports and {@code deploy/compose/prepare} of its secrets.
   *
   * @throws ClientFailure if it was never prepared
   */
  public static ComposeStack of(Checkout checkout, Map<String, String> environment) {
    Ports ports = Ports.from(environment);
    return new ComposeStack(
        ports, ports.address("keycloak") + "/realms/waylight", secret(checkout.resolve(SECRETS)));
  }

  private static String secret(Path file) {
    Properties secrets = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      secrets.load(reader);
    } catch (IOException e) {
      throw new ClientFailure(
          file + " cannot be read. First: deploy/compose/prepare, docker compose up -d --wait", e);
    }
    String secret = secrets.getProperty(GATEWAY_SECRET, "");
    if (secret.isBlank()) {
      throw new ClientFailure(
          file + " has no " + GATEWAY_SECRET + ". Delete it and run deploy/compose/prepare again");
    }
    return secret;
  }
}
