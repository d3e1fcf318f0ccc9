package org.waylight.intake.domain;

import org.jspecify.annotations.Nullable;
import org.waylight.platform.sealed.OpenedText;

/** How to reach the signaler, before it is sealed. */
public record SubmittedContact(
    @Nullable OpenedText name,
    @Nullable OpenedText phone,
    @Nullable OpenedText email,
    @Nullable OpenedText address) {
  /** A caller ID and nothing else. */
  public static SubmittedContact phone(OpenedText phone) {
    return new SubmittedContact(null, phone, null, null);
  }
}
