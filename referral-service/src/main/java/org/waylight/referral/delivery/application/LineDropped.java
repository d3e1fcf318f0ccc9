package org.waylight.referral.delivery.application;

import java.util.UUID;

/** The line to somebody dropped while they were handed over live. */
public record LineDropped(UUID caseId) {}
