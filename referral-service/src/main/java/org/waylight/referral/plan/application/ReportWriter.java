package org.waylight.referral.plan.application;

import org.waylight.referral.delivery.domain.ReportBody;

/** Writes a report as the bytes that leave: the same report is always the same text. */
public interface ReportWriter {
  String write(ReportBody report);

  /** Reads what was written. */
  ReportBody read(String text);
}
