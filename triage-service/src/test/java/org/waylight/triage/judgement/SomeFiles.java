package org.waylight.triage.judgement;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Tiny files of vignettes. */
final class SomeFiles {
  static final String GOOD = path("good.jsonl");
  static final String BAD = path("bad.jsonl");

  private SomeFiles() {}

  private static String path(String name) {
    try {
      return Path.of(
              Objects.requireNonNull(SomeFiles.class.getResource("/judgement/" + name)).toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
