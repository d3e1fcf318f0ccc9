package org.waylight.protocol.synthetic;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;

/**
 * Where everything made up comes from: the same seed always gives the same nation, and what one
 * entry draws never depends on the others.
 */
record Seed(long value) {
  /** The lasting id of what is named so. */
  UUID id(String name) {
    return UUID.nameUUIDFromBytes((value + "/" + name).getBytes(StandardCharsets.UTF_8));
  }

  /** A die of its own for what is named so. */
  Random dice(String name) {
    return new Random(id(name).getLeastSignificantBits());
  }
}
