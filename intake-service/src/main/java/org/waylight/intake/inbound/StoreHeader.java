package org.waylight.intake.inbound;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.waylight.intake.application.StoreMode;
import org.waylight.intake.application.Stores;

/** Tells the gateway in which mode its signal was taken, when it is not the usual one. */
public class StoreHeader {
  static final String NAME = "Waylight-Store";

  private final Stores stores;

  StoreHeader(Stores stores) {
    this.stores = stores;
  }

  @ServerResponseFilter
  public void tell(ContainerRequestContext request, ContainerResponseContext response) {
    if (!request.getMethod().equals("GET") && response.getStatus() < 300) {
      StoreMode mode = stores.mode();
      response.getHeaders().putSingle(NAME, mode == StoreMode.KAFKA ? "kafka" : "postgresql");
    }
  }
}
