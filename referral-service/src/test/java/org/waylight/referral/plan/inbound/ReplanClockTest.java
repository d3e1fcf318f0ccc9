package org.waylight.referral.plan.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.platform.inbox.NotYet;
import org.waylight.referral.plan.application.ReplanOpenCases;
import org.waylight.referral.registry.application.PolicyBook;
import org.waylight.referral.registry.application.RegistryCopy;

/** When open cases are matched anew, and what a part that fails does to the others. */
class ReplanClockTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final OpenCases cases = new OpenCases(4);
  private final ReplanClock clock =
      new ReplanClock(new RegistryCopy(), new PolicyBook(topics -> {}), cases, meters);

  /** Parts of one case each; what each part does is queued, and then it has one changed plan. */
  private static final class OpenCases extends ReplanOpenCases {
    final List<UUID> all;
    final Deque<Throwable> troubles = new ArrayDeque<>();
    final AtomicInteger looked = new AtomicInteger();

    @SuppressWarnings("NullAway") // Nothing of the real one is asked.
    OpenCases(int count) {
      super(null, null);
      all = java.util.stream.LongStream.range(0, count).mapToObj(i -> new UUID(1, i)).toList();
    }

    @Override
    public List<UUID> after(@Nullable UUID after) {
      int next = after == null ? 0 : all.indexOf(after) + 1;
      return next < all.size() ? List.of(all.get(next)) : List.of();
    }

    @Override
    public synchronized int replan(List<UUID> part) {
      looked.incrementAndGet();
      switch (troubles.poll()) {
        case RuntimeException trouble -> throw trouble;
        case Error trouble -> throw trouble;
        case null, default -> {
          return 1;
        }
      }
    }
  }

  private double changed() {
    return meters.counter("waylight.replan.changed").count();
  }

  /** A change, and the pause after it. */
  private void twoTicks() {
    clock.tick();
    clock.tick();
  }

  @Test
  @DisplayName("PRO-2 once changes pause every open case is matched anew, once")
  void sweeps() {
    clock.tick();
    assertThat(cases.looked).as("changes have not paused yet").hasValue(0);
    clock.tick();
    assertThat(cases.looked).hasValue(4);
    assertThat(changed()).isEqualTo(4);
    twoTicks();
    assertThat(cases.looked).as("nothing changed since").hasValue(4);
  }

  @Test
  @DisplayName("PRO-2 RES-1 a part that fails or errs is tried again, and counts once it worked")
  void fails() {
    for (Throwable trouble :
        List.of(
            new IllegalStateException("away"),
            new NotYet("the registry may be old"),
            new AssertionError("not foreseen"))) {
      cases.troubles.add(trouble);
      clock.again();
      int before = cases.looked.get();
      double counted = changed();
      twoTicks();
      clock.tick();
      assertThat(cases.looked.get()).as("%s", trouble).isGreaterThanOrEqualTo(before + 5);
      assertThat(changed() - counted).as("%s", trouble).isBetween(4.0, 6.0);
      twoTicks();
      assertThat(cases.looked.get()).as("done").isLessThan(before + 9);
    }
  }

  @Test
  @DisplayName(
      "PRO-2 who is interrupted while it waits for a part stays interrupted, and it is tried again")
  void interrupted() {
    clock.tick();
    Thread.currentThread().interrupt();
    clock.tick();
    assertThat(Thread.interrupted()).isTrue();
    int before = cases.looked.get();
    clock.tick();
    assertThat(cases.looked.get()).isEqualTo(before + 4);
  }
}
