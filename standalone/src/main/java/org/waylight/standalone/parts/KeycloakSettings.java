package org.waylight.standalone.parts;

/**
 * How the embedded Keycloak is run.
 *
 * @param port its port on the loopback address; 0 takes a free one
 * @param adminPassword of the user {@code admin} of the administration console
 * @param gatewaySecret of the client {@code demo-gateway}
 */
public record KeycloakSettings(int port, String adminPassword, String gatewaySecret) {
  /** The gateway secret of the demo, known to everyone: the stack listens on loopback only. */
  public static final String DEMO_GATEWAY_SECRET = "demo-gateway-secret";
}
