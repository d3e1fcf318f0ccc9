package org.waylight.contracts.v1;

import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;

/** How to reach the signaler. Every part is sealed to the reader (DIS-3). */
public record ContactDetails(
    @Nullable SealedText name,
    @Nullable SealedText phone,
    @Nullable SealedText email,
    @Nullable SealedText address) {}
