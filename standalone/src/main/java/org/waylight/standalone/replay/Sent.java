package org.waylight.standalone.replay;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a gateway was told is accepted.
 *
 * @param hashes by signal id, the hash of its text
 * @param retries how often something was sent again
 */
record Sent(Map<String, String> hashes, long retries) {

  Set<String> ids() {
    return hashes.keySet();
  }

  /** Id and content hash together. */
  Set<String> contents() {
    Set<String> contents = new TreeSet<>();
    hashes.forEach((id, hash) -> contents.add(id + " " + hash));
    return contents;
  }
}
