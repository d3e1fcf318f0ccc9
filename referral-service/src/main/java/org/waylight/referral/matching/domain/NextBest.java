package org.waylight.referral.matching.domain;

import java.util.UUID;

/** PRO-3: what came next, and why it was not chosen. */
public record NextBest(UUID id, String name, String whyNot) {}
