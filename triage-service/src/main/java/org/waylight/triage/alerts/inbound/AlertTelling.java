package org.waylight.triage.alerts.inbound;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.waylight.triage.alerts.application.AlertFeed;
import org.waylight.triage.alerts.domain.Alert;

/**
 * One supervisor's stream: what was missed, page by page as fast as it is read, then what is
 * raised. Nothing is left out and nothing comes twice. A reader that falls too far behind is cut
 * off: it connects again and goes on after the last it got, so it costs this replica no memory.
 */
final class AlertTelling {
  /** So many alerts wait for a slow reader. */
  static final int MOST_WAITING = 1_000;

  private final AlertFeed feed;
  private final Executor workers;

  AlertTelling(AlertFeed feed, Executor workers) {
    this.feed = feed;
    this.workers = workers;
  }

  /** What a stream tells. */
  sealed interface Told {
    /** An alert. */
    record Raised(Alert alert) implements Told {}

    /** Alerts may be missing before what follows. */
    record Gap() implements Told {}
  }

  /** From the last number seen on; negative: from what is open. */
  Multi<Told> from(long lastSeen) {
    AtomicLong cursor = new AtomicLong(lastSeen);
    AtomicBoolean begun = new AtomicBoolean();
    Multi<Told> missed =
        Multi.createBy()
            .repeating()
            .uni(
                () ->
                    Uni.createFrom()
                        .item(() -> begun.getAndSet(true) ? page(cursor) : beginning(cursor))
                        .runSubscriptionOn(workers))
            .until(List::isEmpty)
            .onItem()
            .disjoint();
    Multi<Told> raised =
        Multi.createFrom()
            .<Told>emitter(emitter -> follow(emitter, cursor), MOST_WAITING)
            .runSubscriptionOn(workers);
    return Multi.createBy().concatenating().streams(missed, raised);
  }

  /** Empty only if there is nothing to begin with, which ends what was missed. */
  private List<Told> beginning(AtomicLong cursor) {
    AlertFeed.Beginning beginning = feed.begin(cursor.get());
    cursor.set(beginning.cursor());
    List<Told> told = new ArrayList<>();
    if (beginning.gap()) {
      told.add(new Told.Gap());
    }
    beginning.open().forEach(alert -> told.add(new Told.Raised(alert)));
    return told.isEmpty() ? page(cursor) : told;
  }

  private List<Told> page(AtomicLong cursor) {
    List<Alert> page = feed.after(cursor.get());
    if (!page.isEmpty()) {
      cursor.set(page.getLast().id());
    }
    return page.stream().<Told>map(Told.Raised::new).toList();
  }

  /** First listens, then reads what came meanwhile, so that nothing falls between; each once. */
  private void follow(MultiEmitter<? super Told> emitter, AtomicLong cursor) {
    Object order = new Object();
    synchronized (order) {
      AlertFeed.Subscription subscription =
          feed.listen(
              alert -> {
                synchronized (order) {
                  if (alert.id() > cursor.get()) {
                    cursor.set(alert.id());
                    emitter.emit(new Told.Raised(alert));
                  }
                }
              });
      emitter.onTermination(subscription::close);
      for (List<Told> page = page(cursor); !page.isEmpty(); page = page(cursor)) {
        page.forEach(emitter::emit);
      }
    }
  }
}
