package org.waylight.platform.sealed;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a sealed text belongs to: moved to another record or field, it does not open.
 *
 * @param recordId the message, case or person it belongs to
 * @param field the field's name
 */
public record SealContext(UUID recordId, String field) {
  /** The associated data of the encryption. */
  byte[] bytes() {
    return (recordId + "/" + field).getBytes(StandardCharsets.UTF_8);
  }
}
