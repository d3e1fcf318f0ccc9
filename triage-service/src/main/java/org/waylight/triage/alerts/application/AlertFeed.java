package org.waylight.triage.alerts.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.waylight.triage.alerts.domain.Alert;

/**
 * Hands alerts to every supervisor connected to this replica. Rows become visible in the order of
 * their numbers, so looking for newer ones misses none.
 */
@Singleton
public class AlertFeed {
  private static final int AT_ONCE = 500;

  private final AlertStore store;
  private final Set<Consumer<Alert>> listeners = ConcurrentHashMap.newKeySet();
  private long told = -1;

  @Inject
  public AlertFeed(AlertStore store) {
    this.store = store;
  }

  /** Looks for alerts not told yet; called when the database announces some, and now and then. */
  public synchronized void look() {
    if (told < 0) {
      told = store.latest();
      return;
    }
    for (List<Alert> news = store.after(told, AT_ONCE);
        !news.isEmpty();
        news = store.after(told, AT_ONCE)) {
      for (Alert alert : news) {
        listeners.forEach(listener -> listener.accept(alert));
        told = alert.id();
      }
    }
  }

  /** Tells every new alert from now on, until the returned subscription is closed. */
  public Subscription listen(Consumer<Alert> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** What was raised before: after the number last seen, or what is still open. */
  public List<Alert> missed(long lastSeen) {
    return lastSeen >= 0 ? store.after(lastSeen, 10_000) : store.open(AT_ONCE);
  }

  /** Ends telling. */
  @FunctionalInterface
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
