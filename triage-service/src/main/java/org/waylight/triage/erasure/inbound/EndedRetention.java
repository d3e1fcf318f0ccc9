package org.waylight.triage.erasure.inbound;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.waylight.platform.inbox.NotYet;
import org.waylight.triage.erasure.application.FollowSchedule;

/** Looks for cases whose time is over; on every replica, each case is erased by one (RES-4). */
@ApplicationScoped
public class EndedRetention {
  private static final Logger LOG = Logger.getLogger(EndedRetention.class);

  private final FollowSchedule schedule;

  @Inject
  public EndedRetention(FollowSchedule schedule) {
    this.schedule = schedule;
  }

  @Scheduled(
      every = "{waylight.triage.erasure.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    try {
      schedule.erase();
    } catch (NotYet starting) {
      LOG.infof("nothing is erased yet: %s", starting.getMessage());
    }
  }
}
