package org.waylight.platform.sealed;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the keysets are, and which of them this service cannot do without. */
@ConfigMapping(prefix = "waylight.keys")
public interface KeysConfig {
  /** The folder of the keysets: files, or a mounted Kubernetes secret. */
  Optional<Path> directory();

  /** File names of keysets that must be there and well-formed at the start. */
  Optional<List<String>> required();
}
