package org.waylight.triage.alerts.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.security.Roles;
import org.waylight.triage.alerts.application.AlertDeliveries;
import org.waylight.triage.alerts.domain.DeliveryState;

/** What left by pager and e-mail, what still waits, and what was given up. */
@Path("/v1/alert-deliveries")
@Tag(name = "Alerts")
public class AlertDeliveriesResource {
  private final AlertDeliveries deliveries;

  @Inject
  public AlertDeliveriesResource(AlertDeliveries deliveries) {
    this.deliveries = deliveries;
  }

  /** The newest first; {@code nextCursor} begins the next page. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR})
  @Operation(
      operationId = "listAlertDeliveries",
      summary = "Alerts on their way to pagers and mailboxes")
  public AlertDeliveryPage list(
      @QueryParam("state") @Nullable DeliveryState state,
      @QueryParam("cursor") @Nullable UUID cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    List<AlertDeliveryView> items =
        deliveries.list(state, cursor, limit).stream().map(AlertDeliveryView::of).toList();
    return new AlertDeliveryPage(items, items.size() < limit ? null : items.getLast().deliveryId());
  }

  /** One page and where the next begins. */
  public record AlertDeliveryPage(List<AlertDeliveryView> items, @Nullable UUID nextCursor) {
    /** Copies the items. */
    public AlertDeliveryPage {
      items = List.copyOf(items);
    }
  }
}
