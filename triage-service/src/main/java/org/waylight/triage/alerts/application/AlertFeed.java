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

  /**
   * Where a stream begins.
   *
   * @param open what it begins with
   * @param cursor the number after which it goes on
   * @param gap whether alerts may be missing: the last seen is not of this stream any more
   */
  public record Beginning(List<Alert> open, long cursor, boolean gap) {}

  /** The beginning after the number last seen, or, negative, with what is still open. */
  public Beginning begin(long lastSeen) {
    long latest = store.latest();
    if (lastSeen >= 0 && lastSeen <= latest) {
      return new Beginning(List.of(), lastSeen, lastSeen + 1 < store.oldest());
    }
    List<Alert> open = store.open(AT_ONCE);
    long cursor = open.isEmpty() ? latest : Math.max(latest, open.getLast().id());
    return new Beginning(open, cursor, lastSeen > latest);
  }

  /** The next after a number, so many at once; none if there are no more. */
  public List<Alert> after(long cursor) {
    return store.after(cursor, AT_ONCE);
  }

  /** Ends telling. */
  @FunctionalInterface
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
