package org.waylight.intake.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.waylight.intake.application.Gateways;
import org.waylight.intake.application.StoreMode;
import org.waylight.intake.application.Stores;

/** Ready while either store takes signals and the gateways are known. */
@Readiness
@ApplicationScoped
public class StoresReadiness implements HealthCheck {
  private final Stores stores;
  private final Gateways gateways;

  StoresReadiness(Stores stores, Gateways gateways) {
    this.stores = stores;
    this.gateways = gateways;
  }

  @Override
  public HealthCheckResponse call() {
    StoreMode mode = stores.mode();
    return HealthCheckResponse.named("stores")
        .status(mode != StoreMode.NONE && gateways.known())
        .withData("mode", mode.name())
        .withData("gateways", gateways.known() ? "known" : "not read yet")
        .build();
  }
}
