package org.waylight.intake.inbound;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.waylight.intake.application.TakenBy;

/** Tells the gateway which store has its signal. */
public class StoreHeader {
  static final String NAME = "Waylight-Store";

  private final TakenBy taken;

  StoreHeader(TakenBy taken) {
    this.taken = taken;
  }

  @ServerResponseFilter
  public void tell(ContainerResponseContext response) {
    String store = taken.store();
    if (store != null && response.getStatus() < 300) {
      response.getHeaders().putSingle(NAME, store);
    }
  }
}
