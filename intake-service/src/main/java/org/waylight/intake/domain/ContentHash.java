package org.waylight.intake.domain;

/**
 * What a submission said, as a keyed hash: enough to tell a repetition from other content under the
 * same key (INT-2), not enough to test guesses of the text without the secret.
 *
 * @param value base64url of HMAC-SHA256
 */
public record ContentHash(String value) {
  /** Of something else, whatever it is compared with. */
  public static final ContentHash OF_ANOTHER = new ContentHash("");
}
