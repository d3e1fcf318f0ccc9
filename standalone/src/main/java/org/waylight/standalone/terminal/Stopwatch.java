package org.waylight.standalone.terminal;

import java.time.Duration;
import java.util.Locale;

/** Time since it was made. */
public final class Stopwatch {
  private final long start = System.nanoTime();

  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Seconds with one digit, right-aligned: {@code " 4.2 s"}. */
  public String seconds() {
    return String.format(Locale.ROOT, "%5.1f s", elapsed().toMillis() / 1000.0);
  }
}
