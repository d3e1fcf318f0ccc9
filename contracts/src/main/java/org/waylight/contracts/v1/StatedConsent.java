package org.waylight.contracts.v1;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person agreed to or refused, as a gateway or an advocate recorded it (CON-2).
 *
 * @param expiresAt when it ends; absent means the policy's longest time
 */
public record StatedConsent(
    ConsentSubject subject,
    RecipientKind recipientKind,
    ConsentPurpose purpose,
    ConsentState state,
    Set<DataElement> elements,
    ConsentMeans means,
    Instant givenAt,
    @Nullable Instant expiresAt) {
  /** Copies the collections, so that an event never changes. */
  public StatedConsent {
    elements = Set.copyOf(elements);
  }
}
