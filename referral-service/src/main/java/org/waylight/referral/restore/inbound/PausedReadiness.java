package org.waylight.referral.restore.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.waylight.platform.restore.RestoreException;
import org.waylight.platform.restore.RestoredTable;

/** Says in readiness that the service stands still after a restore; it is ready for people. */
@Readiness
@ApplicationScoped
public class PausedReadiness implements HealthCheck {
  private final RestoredTable restores;

  PausedReadiness(RestoredTable restores) {
    this.restores = restores;
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("restore").up();
    try {
      return response
          .withData(
              "state",
              restores
                  .open()
                  .map(one -> one.reconciledAt() == null ? "RECONCILING" : "PAUSED")
                  .orElse("RUNNING"))
          .build();
    } catch (RestoreException away) {
      return response.withData("state", "UNKNOWN").build();
    }
  }
}
