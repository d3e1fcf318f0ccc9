package org.waylight.intake.domain;

import java.util.Base64;

/** Hashes the canonical form of a submission. */
public final class ContentHasher {
  private final KeyedHash content;

  /** Hashes under a key of its own. */
  public ContentHasher(IntakeSecret secret) {
    content = new KeyedHash(secret, "content hash");
  }

  /** The hash of a canonical form: one in which equal submissions have equal bytes. */
  public ContentHash hash(byte[] canonicalForm) {
    return new ContentHash(
        Base64.getUrlEncoder().withoutPadding().encodeToString(content.of(canonicalForm)));
  }
}
