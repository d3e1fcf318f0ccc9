package org.waylight.contracts.v1;

import java.util.UUID;

/**
 * A consent that was stated with a signal, bound to the person it concerns. Referral records it
 * (CON-2).
 *
 * @param consentId stable: the same statement keeps its id
 */
public record PersonConsent(UUID consentId, UUID personId, StatedConsent consent) {}
