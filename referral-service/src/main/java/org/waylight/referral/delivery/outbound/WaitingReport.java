package org.waylight.referral.delivery.outbound;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** The body of the thin webhook: ids only. */
record WaitingReport(String type, Instant timestamp, Data data) {
  record Data(UUID reportId, URI url) {}

  static WaitingReport of(UUID reportId, Instant at, URI publicUrl) {
    return new WaitingReport("report.waiting", at, new Data(reportId, url(publicUrl, reportId)));
  }

  /** Where the report is fetched. */
  static URI url(URI publicUrl, UUID reportId) {
    String base = publicUrl.toString().replaceFirst("/$", "");
    return URI.create(base + "/v1/delivery/reports/" + reportId);
  }
}
