package org.waylight.standalone.parts;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the embedded PostgreSQL is run.
 *
 * @param port its port on the loopback address; 0 takes a free one
 * @param passwords one per login of {@link #LOGINS}
 */
public record PostgresSettings(int port, int maxConnections, Map<String, String> passwords) {
  /** The superuser's name. */
  public static final String SUPERUSER = "postgres";

  /** The database all services share, each in a schema of its own. */
  public static final String DATABASE = "waylight";

  /** The schemas, one a service. */
  public static final List<String> SCHEMAS = List.of("intake", "triage", "referral", "protocol");

  /** Every login: the superuser, and per schema the owner and the runtime login. */
  public static final List<String> LOGINS =
      List.of(
          SUPERUSER,
          "intake_owner",
          "intake_app",
          "triage_owner",
          "triage_app",
          "referral_owner",
          "referral_app",
          "protocol_owner",
          "protocol_app");

  private static final int MAX_CONNECTIONS = 200;
  private static final SecureRandom RANDOM = new SecureRandom();

  public PostgresSettings {
    passwords = Map.copyOf(passwords);
    if (!passwords.keySet().containsAll(LOGINS)) {
      throw new IllegalArgumentException("A password is needed for each of " + LOGINS);
    }
  }

  /** Any free port and new random passwords. */
  public static PostgresSettings random() {
    return new PostgresSettings(0, MAX_CONNECTIONS, randomPasswords());
  }

  /** A new random password per login. */
  public static Map<String, String> randomPasswords() {
    Map<String, String> passwords = new TreeMap<>();
    LOGINS.forEach(login -> passwords.put(login, randomPassword()));
    return passwords;
  }

  /** The password of a login. */
  public String password(String login) {
    String password = passwords.get(login);
    if (password == null) {
      throw new IllegalArgumentException("No login " + login);
    }
    return password;
  }

  /** 144 random bits in hexadecimal digits. */
  public static String randomPassword() {
    byte[] bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
