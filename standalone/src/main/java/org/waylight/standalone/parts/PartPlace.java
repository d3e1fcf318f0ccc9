package org.waylight.standalone.parts;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a part keeps what it has.
 *
 * @param directory its configuration and data
 * @param log what it prints
 * @param pidFile its process
 * @param scratch a folder that goes when the part ends; absent if everything is kept
 */
public record PartPlace(
    Checkout checkout, Path directory, Path log, Path pidFile, @Nullable Path scratch) {
  public PartPlace {
    directory = directory.toAbsolutePath();
  }

  /** A place whose data is kept. */
  public static PartPlace kept(Checkout checkout, Path directory, Path log, Path pidFile) {
    return new PartPlace(checkout, directory, log, pidFile, null);
  }

  /** A place that is removed when its part ends; for tests, any number side by side. */
  public static PartPlace temporary(String part) {
    Path folder = Scratch.folder("waylight-" + part + "-");
    return new PartPlace(
        Checkout.find(),
        folder.resolve("data"),
        folder.resolve("log/" + part + ".log"),
        folder.resolve("run/" + part + ".pid"),
        folder);
  }
}
