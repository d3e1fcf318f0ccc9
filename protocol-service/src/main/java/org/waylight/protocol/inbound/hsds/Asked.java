package org.waylight.protocol.inbound.hsds;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;

/** The query parameters of the HSDS API; all that are given hold together. */
public class Asked {
  @QueryParam("search")
  @Size(max = 200)
  @Nullable String search;

  @QueryParam("page")
  @DefaultValue("1")
  int page;

  @QueryParam("per_page")
  @DefaultValue("50")
  int perPage;

  @QueryParam("format")
  @DefaultValue("json")
  @Nullable String format;

  @QueryParam("taxonomy_term_id")
  @Nullable String taxonomyTermId;

  @QueryParam("taxonomy_id")
  @Nullable String taxonomyId;

  @QueryParam("organization_id")
  @Nullable String organizationId;

  @QueryParam("modified_after")
  @Nullable String modifiedAfter;

  @QueryParam("postcode")
  @Nullable String postcode;

  @QueryParam("proximity")
  @Nullable Double proximity;

  @QueryParam("minimal")
  @DefaultValue("false")
  boolean minimal;

  @QueryParam("full")
  @DefaultValue("false")
  boolean full;

  Filter filter() {
    if (proximity != null && (postcode == null || proximity < 0)) {
      throw ProblemException.of(
          Problem.badRequest("proximity is metres from 0, and needs a postcode"));
    }
    Near near = postcode == null || proximity == null ? null : Near.of(postcode, proximity);
    return new Filter(
        search,
        taxonomyTermId,
        taxonomyId,
        organizationId,
        since(modifiedAfter),
        near == null ? postcode : null,
        near);
  }

  Shape shape() {
    return Shape.of(minimal, full);
  }

  String format() {
    return format == null ? "json" : format;
  }

  private static @Nullable Instant since(@Nullable String text) {
    try {
      return text == null
          ? null
          : text.length() == 10
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw ProblemException.of(
          Problem.badRequest("modified_after is a date or a time such as 2026-11-21T20:15:00Z"));
    }
  }
}
