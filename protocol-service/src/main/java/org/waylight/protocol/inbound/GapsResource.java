package org.waylight.protocol.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.platform.security.Roles;
import org.waylight.protocol.application.FindGaps;
import org.waylight.protocol.domain.Gap;

/** What of the registry a person should mend. */
@Path("/v1/gaps")
@Tag(name = "Gaps")
public class GapsResource {
  private final FindGaps findGaps;

  @Inject
  public GapsResource(FindGaps findGaps) {
    this.findGaps = findGaps;
  }

  /** Counts of all kinds, and a page of what is missing. */
  @GET
  @Operation(
      summary =
          "Places and topics without a protocol of their own, mandates without a protocol,"
              + " protocols without a live contact, unverified contacts, expired providers")
  @RolesAllowed({Roles.PROTOCOL_EDITOR, Roles.PROTOCOL_APPROVER, Roles.SUPERVISOR})
  public GapsView gaps(
      @RestQuery @DefaultValue("LAW_ENFORCEMENT") RecipientKind recipientKind,
      @RestQuery @DefaultValue("false") boolean counties,
      @RestQuery Gap.@Nullable Kind kind,
      @RestQuery @Nullable String cursor,
      @RestQuery @DefaultValue("50") int limit) {
    Desk.pageOf(limit);
    FindGaps.Report report =
        findGaps.find(new FindGaps.Asked(recipientKind, counties, kind, cursor, limit));
    return new GapsView(
        report.counts(),
        report.gaps().stream().map(GapView::of).toList(),
        report.gaps().size() < limit ? null : report.gaps().getLast().key());
  }

  /**
   * The report.
   *
   * @param counts of the whole report, by kind
   * @param nextCursor to ask for the next ones; absent at the end
   */
  public record GapsView(
      Map<Gap.Kind, Long> counts, List<GapView> items, @Nullable String nextCursor) {}

  /**
   * One thing to mend.
   *
   * @param id of the protocol or organisation it is about; of a place without a protocol of its
   *     own: of the protocol used instead
   * @param since the day of the last verification, or the last day of the vetting
   * @param fallsBackTo how wide the protocol is that is used instead; absent: there is none
   */
  public record GapView(
      Gap.Kind kind,
      @Nullable UUID id,
      String name,
      @Nullable GeographyBody place,
      @Nullable Topic topic,
      @Nullable UUID contactId,
      @Nullable LocalDate since,
      @Nullable GeographyLevel fallsBackTo,
      String problem,
      String mend) {
    static GapView of(Gap gap) {
      return new GapView(
          gap.kind(),
          gap.id(),
          gap.name(),
          gap.place() == null ? null : GeographyBody.of(gap.place()),
          gap.topic(),
          gap.contactId(),
          gap.since(),
          gap.fallsBackTo(),
          gap.kind().problem(),
          gap.kind().mend());
    }
  }
}
