package org.waylight.platform.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Forgets events once they are too old to come again. */
@ApplicationScoped
public class InboxPruning {
  private static final Logger LOG = Logger.getLogger(InboxPruning.class);
  private final InboxTable table;
  private final Config config;
  private final ScheduledExecutorService hourly =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("inbox-pruning").factory());

  @Inject
  public InboxPruning(InboxTable table, Config config) {
    this.table = table;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    // The result is of no use: prune() reports its own trouble and never throws.
    var unused = hourly.scheduleWithFixedDelay(this::prune, 5, 60, TimeUnit.MINUTES);
  }

  void stop(@Observes ShutdownEvent event) {
    hourly.shutdownNow();
  }

  void prune() {
    try {
      int forgotten = table.forgetOlderThan(config.keep());
      LOG.debugf("forgot %d events taken long ago", forgotten);
    } catch (RuntimeException trouble) {
      LOG.warnf("the inbox was not pruned: %s", Trouble.placeOf(trouble));
    }
  }

  /** How long taken events are remembered. */
  @ConfigMapping(prefix = "waylight.inbox")
  public interface Config {
    /** Longer than any topic keeps its records. */
    @WithDefault("30d")
    Duration keep();
  }
}
