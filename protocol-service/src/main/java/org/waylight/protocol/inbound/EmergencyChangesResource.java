package org.waylight.protocol.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.security.Roles;
import org.waylight.protocol.application.EmergencyChanges;
import org.waylight.protocol.domain.Emergency;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.RegistryKind;

/** The changes that one approver alone put in force, until a second person has reviewed them. */
@Path("/v1/emergency-changes")
@Tag(name = "Emergency changes")
public class EmergencyChangesResource {
  private final EmergencyChanges changes;

  @Inject
  public EmergencyChangesResource(EmergencyChanges changes) {
    this.changes = changes;
  }

  /** Those that await their review. */
  @GET
  @Operation(summary = "Emergency changes that await the review of a second person, by id")
  @RolesAllowed({Roles.PROTOCOL_EDITOR, Roles.PROTOCOL_APPROVER, Roles.SUPERVISOR, Roles.AUDITOR})
  public AwaitingReview awaiting(
      @RestQuery @Nullable UUID cursor, @RestQuery @DefaultValue("50") int limit) {
    Desk.pageOf(limit);
    List<Entry> found = changes.awaitingReview(cursor, limit);
    return new AwaitingReview(
        found.stream().map(EmergencyChangesResource::view).toList(),
        found.size() < limit ? null : found.getLast().id().toString());
  }

  private static AwaitingView view(Entry entry) {
    Emergency emergency = entry.emergency();
    if (emergency == null) {
      throw new IllegalStateException("an entry without an emergency change was listed");
    }
    return new AwaitingView(
        entry.id(),
        entry.kind(),
        entry.state().inForce().map(published -> published.content().name()).orElse(""),
        emergency.version(),
        emergency.replaces(),
        emergency.by(),
        emergency.at(),
        emergency.reason());
  }

  /**
   * Some of them.
   *
   * @param nextCursor to ask for the next ones; absent at the end
   */
  public record AwaitingReview(List<AwaitingView> items, @Nullable String nextCursor) {}

  /**
   * One of them; its difference is asked for with the two versions.
   *
   * @param version which it put in force
   * @param replaces which was in force before
   */
  public record AwaitingView(
      UUID id,
      RegistryKind kind,
      String name,
      long version,
      long replaces,
      String by,
      Instant at,
      String reason) {}
}
