package org.waylight.triage.alerts.application;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The configured pager and mailboxes, checked before the service starts. */
@ApplicationScoped
public class AlertTargets {
  private static final String PAGER = "waylight.alerts.pager.";
  private static final String MAIL = "waylight.alerts.mail.";
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+");
  private static final String SECRET = "whsec_";
  private static final int LEAST_BYTES = 24;
  private static final int MOST_BYTES = 64;

  private final AlertsConfig config;

  @Inject
  public AlertTargets(AlertsConfig config) {
    this.config = config;
  }

  /** A pager to be told. */
  public record Pager(URI url, String secret) {
    @Override
    public String toString() {
      return "Pager";
    }
  }

  /** Refuses to start with what cannot be used. */
  void check(@Observes StartupEvent event) {
    check();
  }

  /**
   * Looks at every setting.
   *
   * @throws IllegalStateException names the key and the form it must have, never the value
   */
  public void check() {
    pager();
    addresses(MAIL + "to", config.mail().to().orElse(List.of()));
    addresses(MAIL + "from", List.of(config.mail().from()));
    config.mail().steps().forEach((step, to) -> addresses(MAIL + "steps." + step, to));
  }

  /** The pager, if there is one. */
  public Optional<Pager> pager() {
    Optional<String> url = config.pager().url();
    Optional<String> secret = config.pager().secret();
    if (url.isEmpty() && secret.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Pager(url(url.orElse("")), secret(secret.orElse(""))));
  }

  /** Who gets e-mail about a step; nobody if none is configured. */
  public List<String> mailboxes(String step) {
    return config.mail().steps().getOrDefault(step, config.mail().to().orElse(List.of()));
  }

  private static URI url(String text) {
    try {
      URI uri = URI.create(text);
      String host = uri.getHost();
      boolean safe =
          "https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(String.valueOf(host)));
      if (safe && host != null && uri.getUserInfo() == null) {
        return uri;
      }
    } catch (IllegalArgumentException noUri) {
      // Said below.
    }
    throw refused(
        PAGER + "url",
        "an https URL without user and password (http only for localhost),"
            + " such as https://pager.example.org/hooks/waylight");
  }

  private static String secret(String text) {
    try {
      if (text.startsWith(SECRET)) {
        int bytes = Base64.getDecoder().decode(text.substring(SECRET.length())).length;
        if (bytes >= LEAST_BYTES && bytes <= MOST_BYTES) {
          return text;
        }
      }
    } catch (IllegalArgumentException noBase64) {
      // Said below.
    }
    throw refused(PAGER + "secret", "whsec_ and the base64 of 24 to 64 random bytes");
  }

  private static void addresses(String key, List<String> addresses) {
    if (!addresses.stream().allMatch(address -> ADDRESS.matcher(address).matches())) {
      throw refused(key, "e-mail addresses separated by commas, such as lead@example.org");
    }
  }

  private static IllegalStateException refused(String key, String form) {
    return new IllegalStateException(key + " must be " + form);
  }
}
