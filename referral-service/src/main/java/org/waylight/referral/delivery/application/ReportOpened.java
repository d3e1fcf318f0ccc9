package org.waylight.referral.delivery.application;

import java.util.UUID;

/** A report was made by an approval, in the current transaction. */
public record ReportOpened(UUID reportId) {}
