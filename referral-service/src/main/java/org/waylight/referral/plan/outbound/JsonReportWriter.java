package org.waylight.referral.plan.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import org.waylight.platform.json.EventJson;
import org.waylight.referral.delivery.domain.ReportBody;
import org.waylight.referral.plan.application.ReportWriter;

/** Reports as JSON, members in the order of their record. */
@ApplicationScoped
public class JsonReportWriter implements ReportWriter {
  @Override
  public String write(ReportBody report) {
    try {
      return EventJson.mapper().writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report cannot be written as JSON");
    }
  }

  @Override
  public ReportBody read(String text) {
    try {
      return EventJson.mapper().readValue(text, ReportBody.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("a stored report is not one"); // Its text stays out of logs.
    }
  }
}
