package org.waylight.referral.delivery.application;

import java.util.UUID;

/** A recipient was told of a report, or has it, for the first time. */
public record ReportLeft(UUID caseId) {}
