package org.waylight.standalone.parts;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder Waylight was checked out and built in. */
public record Checkout(Path root) {

  /**
   * The folder named by the property {@code waylight.root}, or the one above the working directory.
   */
  public static Checkout find() {
    String named = System.getProperty("waylight.root");
    if (named != null) {
      return new Checkout(Path.of(named).toAbsolutePath().normalize());
    }
    Path here = Path.of("").toAbsolutePath();
    for (Path at = here; at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("standalone/broker")) && Files.exists(at.resolve("mvnw"))) {
        return new Checkout(at);
      }
    }
    throw new PartFailure("No Waylight checkout in or above " + here + "; set -Dwaylight.root");
  }

  /** A file or folder of the checkout. */
  public Path resolve(String path) {
    return root.resolve(path);
  }

  /** Where unpacked servers are kept between builds. */
  Path unpacked() {
    return root.resolve("standalone/target/unpacked");
  }
}
