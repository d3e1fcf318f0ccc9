package org.waylight.referral.delivery.domain;

import java.util.UUID;
import org.waylight.contracts.SealedText;

/** Opens a sealed text that belongs to a record and field. */
@FunctionalInterface
public interface TextOpener {
  String open(SealedText text, UUID record, String field);
}
