package org.waylight.triage.alerts.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.Urgency;
import org.waylight.triage.alerts.application.AlertFeed;
import org.waylight.triage.alerts.application.AlertStore;
import org.waylight.triage.alerts.domain.Alert;
import org.waylight.triage.alerts.domain.AlertKind;
import org.waylight.triage.alerts.domain.NewAlert;
import org.waylight.triage.alerts.inbound.AlertTelling.Told;

/** What a supervisor's stream tells, and what it costs. */
class AlertTellingTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final Rows rows = new Rows();
  private final AlertFeed feed = new AlertFeed(rows);
  private final AlertTelling telling = new AlertTelling(feed, Runnable::run);

  @Test
  @DisplayName("TRI-5 who resumes gets all that was missed, however much, then what is raised")
  void resumes() {
    rows.raise(1_730);
    feed.look();
    AssertSubscriber<Told> reader = read(10, Long.MAX_VALUE);
    rows.raise(3);
    feed.look();

    assertThat(ids(reader)).containsExactlyElementsOf(range(11, 1_733));
  }

  @Test
  @DisplayName("TRI-5 who reads slowly what was missed holds one page of it, and gets all")
  void slowResume() {
    rows.raise(5_000);
    AssertSubscriber<Told> reader = read(0, 10);
    assertThat(rows.read).isLessThanOrEqualTo(1_000);

    for (int i = 0; i < 499; i++) {
      reader.request(10);
    }
    assertThat(ids(reader)).containsExactlyElementsOf(range(1, 5_000));
  }

  @Test
  @DisplayName("TRI-5 who falls too far behind is cut off, and resumes without a loss")
  void slow() {
    feed.look();
    AssertSubscriber<Told> reader = read(-1, 5);
    for (int i = 0; i < 4; i++) {
      rows.raise(AlertTelling.MOST_WAITING / 2);
      feed.look();
    }
    reader.request(10_000);
    assertThat(reader.getFailure()).isNotNull();
    List<Long> before = ids(reader);

    List<Long> after = ids(read(before.getLast(), Long.MAX_VALUE));
    before.addAll(after);
    assertThat(before).containsExactlyElementsOf(range(1, 2L * AlertTelling.MOST_WAITING));
  }

  @Test
  @DisplayName("TRI-5 without a number the stream begins with what nobody has acknowledged")
  void open() {
    rows.raise(3);
    rows.acknowledge(2, "ada", NOW);

    assertThat(ids(read(-1, Long.MAX_VALUE))).containsExactly(1L, 3L);
  }

  @Test
  @DisplayName("a number that is not of this stream is answered with a gap, not with silence")
  void gap() {
    rows.raise(5);
    assertThat(read(99, Long.MAX_VALUE).getItems()).startsWith(new Told.Gap()).hasSize(6);

    rows.alerts.removeIf(alert -> alert.id() < 4);
    assertThat(read(1, Long.MAX_VALUE).getItems()).startsWith(new Told.Gap()).hasSize(3);
    assertThat(ids(read(3, Long.MAX_VALUE))).containsExactly(4L, 5L);
  }

  private AssertSubscriber<Told> read(long lastSeen, long request) {
    return telling.from(lastSeen).subscribe().withSubscriber(AssertSubscriber.create(request));
  }

  private static List<Long> ids(AssertSubscriber<Told> reader) {
    List<Long> ids = new ArrayList<>();
    for (Told told : reader.getItems()) {
      if (told instanceof Told.Raised(Alert alert)) {
        ids.add(alert.id());
      }
    }
    return ids;
  }

  private static List<Long> range(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }

  /** Alerts in memory. */
  private static final class Rows implements AlertStore {
    private final List<Alert> alerts = new ArrayList<>();
    private int read;

    void raise(int many) {
      for (int i = 0; i < many; i++) {
        raise(
            List.of(
                new NewAlert(
                    new UUID(0, i),
                    AlertKind.URGENT_CASE,
                    Urgency.URGENT,
                    List.of(),
                    NOW,
                    NOW,
                    NOW,
                    null)));
      }
    }

    @Override
    public void raise(List<NewAlert> raised) {
      raised.forEach(what -> alerts.add(new Alert(alerts.size() + 1L, what, null, null)));
    }

    @Override
    public List<Alert> after(long id, int limit) {
      List<Alert> page = alerts.stream().filter(a -> a.id() > id).limit(limit).toList();
      read += page.size();
      return page;
    }

    @Override
    public List<Alert> open(int limit) {
      return alerts.stream().filter(a -> a.acknowledgedBy() == null).limit(limit).toList();
    }

    @Override
    public long latest() {
      return alerts.isEmpty() ? 0 : alerts.getLast().id();
    }

    @Override
    public long oldest() {
      return alerts.isEmpty() ? 0 : alerts.getFirst().id();
    }

    @Override
    public Optional<Alert> acknowledge(long id, String by, Instant at) {
      alerts.replaceAll(a -> a.id() == id ? new Alert(id, a.what(), by, at) : a);
      return alerts.stream().filter(a -> a.id() == id).findFirst();
    }
  }
}
