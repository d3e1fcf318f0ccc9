package org.waylight.standalone.stack;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The ports of the stack on the loopback address, by the name of who listens there. */
public record Ports(
    int intake,
    int triage,
    int referral,
    int protocol,
    int keycloak,
    int postgres,
    int kafka,
    int receiver,
    int smtp) {

  /**
   * The ports that the environment asks for ({@code WAYLIGHT_INTAKE_PORT} and so on), or the usual
   * ones.
   *
   * @throws IllegalArgumentException if one is no port, or two are the same
   */
  public static Ports from(Map<String, String> environment) {
    Ports ports =
        new Ports(
            port(environment, "intake", 8081),
            port(environment, "triage", 8082),
            port(environment, "referral", 8083),
            port(environment, "protocol", 8084),
            port(environment, "keycloak", 8180),
            port(environment, "postgres", 15432),
            port(environment, "kafka", 19092),
            port(environment, "receiver", 18090),
            port(environment, "smtp", 13025));
    Map<Integer, String> seen = new LinkedHashMap<>();
    ports
        .byName()
        .forEach(
            (name, port) -> {
              String other = seen.put(port, name);
              if (other != null) {
                throw new IllegalArgumentException(
                    variable(other) + " and " + variable(name) + " are both " + port);
              }
            });
    return ports;
  }

  /** All ports, in the order in which people read them. */
  public Map<String, Integer> byName() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put("intake", intake);
    ports.put("triage", triage);
    ports.put("referral", referral);
    ports.put("protocol", protocol);
    ports.put("keycloak", keycloak);
    ports.put("postgres", postgres);
    ports.put("kafka", kafka);
    ports.put("receiver", receiver);
    ports.put("smtp", smtp);
    return ports;
  }

  /** The address of a service. */
  public String address(String service) {
    Integer port = byName().get(service);
    if (port == null) {
      throw new IllegalArgumentException("No service " + service);
    }
    return "http://localhost:" + port;
  }

  /** The environment variable that sets a port. */
  public static String variable(String name) {
    return "WAYLIGHT_" + name.toUpperCase(Locale.ROOT) + "_PORT";
  }

  private static int port(Map<String, String> environment, String name, int usual) {
    String given = environment.get(variable(name));
    if (given == null || given.isBlank()) {
      return usual;
    }
    try {
      int port = Integer.parseInt(given.strip());
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw new IllegalArgumentException(
        variable(name) + " is \"" + given + "\", but a port is a number from 1 to 65535");
  }
}
