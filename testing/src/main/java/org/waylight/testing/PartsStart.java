package org.waylight.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.TreeMap;
import org.testcontainers.DockerClientFactory;
import org.waylight.platform.sealed.NewKeysets;

/**
 * Starts PostgreSQL and Kafka for a test run: in containers where Docker answers, embedded
 * elsewhere; {@code -Dwaylight.parts=embedded} or {@code containers} decides.
 */
final class PartsStart {
  private PartsStart() {}

  static Map<String, Object> now() {
    try {
      Path folder = Files.createTempDirectory("waylight-parts-");
      Map<String, Object> parts =
          new TreeMap<>(inContainers() ? ContainerParts.start() : EmbeddedParts.start(folder));
      Path keys = folder.resolve("keys");
      new NewKeysets(keys).generate();
      parts.put("keys", keys.toString());
      return parts;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("the parts for the tests could not be started", e);
    }
  }

  private static boolean inContainers() {
    return switch (System.getProperty("waylight.parts", "")) {
      case "embedded" -> false;
      case "containers" -> true;
      case "" -> DockerClientFactory.instance().isDockerAvailable();
      default -> throw new IllegalArgumentException("waylight.parts is embedded or containers");
    };
  }
}
