package org.waylight.platform.compacted;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while a compacted topic is not read whole. */
@Readiness
@ApplicationScoped
public class CompactedReadiness implements HealthCheck {
  private final CompactedTopics topics;

  @Inject
  public CompactedReadiness(CompactedTopics topics) {
    this.topics = topics;
  }

  @Override
  public HealthCheckResponse call() {
    List<String> behind = topics.behind();
    var response = HealthCheckResponse.named("compacted topics").status(behind.isEmpty());
    if (!behind.isEmpty()) {
      response.withData("reading", String.join(", ", behind));
    }
    return response.build();
  }
}
