package org.waylight.standalone.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A real Keycloak on the loopback address with the realm of {@code deploy/keycloak} and the demo
 * users.
 */
public final class KeycloakPart extends ProcessPart {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final PartPlace place;
  private final KeycloakSettings settings;
  private final int port;

  public KeycloakPart(PartPlace place, KeycloakSettings settings) {
    super("keycloak");
    this.place = place;
    this.settings = settings;
    this.port = settings.port() == 0 ? FreePort.any() : settings.port();
  }

  /** A Keycloak whose data is removed when it ends; for tests, any number side by side. */
  public static KeycloakPart temporary(KeycloakSettings settings) {
    return new KeycloakPart(PartPlace.temporary("keycloak"), settings);
  }

  /** The issuer of its tokens, which is also what services are given as the server's address. */
  public String issuer() {
    return "http://localhost:" + port + "/realms/waylight";
  }

  /** Where tokens are asked for. */
  public URI tokenEndpoint() {
    return URI.create(issuer() + "/protocol/openid-connect/token");
  }

  @Override
  public void start() {
    KeycloakDistribution distribution = KeycloakDistribution.ready(place.checkout());
    prepare(distribution);
    Launch launch =
        new Launch(
            distribution.command(
                place.directory(),
                List.of(
                    "-Xmx320m",
                    "-Xlog:cds=off",
                    "-XX:+AutoCreateSharedArchive",
                    "-XX:SharedArchiveFile=" + place.directory().resolve("keycloak.jsa")),
                arguments()),
            Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                settings.adminPassword(),
                "WAYLIGHT_DEMO_CLIENTS",
                "true",
                "WAYLIGHT_DEMO_GATEWAY_SECRET",
                settings.gatewaySecret()),
            place.log(),
            place.pidFile(),
            "TERM",
            place.scratch());
    try (HttpProbe probe = new HttpProbe(issuer())) {
      launch(launch, PATIENCE, () -> FreePort.taken(port) && probe.answers());
    }
  }

  private List<String> arguments() {
    return List.of(
        "start",
        "--optimized",
        "--import-realm",
        "--http-enabled=true",
        "--http-host=127.0.0.1",
        "--http-port=" + port,
        "--cache=local",
        "--hostname=http://localhost:" + port);
  }

  /** An instance has its own data and import folder; the program's files are shared. */
  private void prepare(KeycloakDistribution distribution) {
    try {
      Path imports = Files.createDirectories(place.directory().resolve("data/import"));
      Files.createDirectories(place.directory().resolve("providers"));
      Files.createDirectories(place.directory().resolve("themes"));
      Path library = place.directory().resolve("lib");
      Files.deleteIfExists(library);
      Files.createSymbolicLink(library, distribution.library());
      for (String file : List.of("waylight-realm.json", "waylight-users-0.json")) {
        Files.copy(
            place.checkout().resolve("deploy/keycloak").resolve(file),
            imports.resolve(file),
            StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
