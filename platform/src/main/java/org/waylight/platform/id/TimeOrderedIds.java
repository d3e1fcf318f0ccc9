package org.waylight.platform.id;

import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes UUIDv7 ids: they sort by time, and within a millisecond by the order they were made in. */
@Singleton
public class TimeOrderedIds {
  private final TimeBasedEpochGenerator generator;

  @Inject
  public TimeOrderedIds(Clock clock) {
    generator = new TimeBasedEpochGenerator(new SecureRandom(), new ClockTime(clock));
  }

  /** The next id; larger than every id this instance made before, as long as the clock runs on. */
  public UUID next() {
    return generator.generate();
  }

  private static final class ClockTime extends UUIDClock {
    private final Clock clock;

    ClockTime(Clock clock) {
      this.clock = clock;
    }

    @Override
    public long currentTimeMillis() {
      return clock.millis();
    }
  }
}
