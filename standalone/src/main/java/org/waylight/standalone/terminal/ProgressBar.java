package org.waylight.standalone.terminal;

import java.util.Locale;

/** How far a count has come: a moving bar on a terminal, a line every tenth elsewhere. */
public final class ProgressBar {
  private static final int WIDTH = 30;

  private final Terminal terminal;
  private final String what;
  private final long total;
  private final Stopwatch watch = new Stopwatch();
  private int printed = -1;

  public ProgressBar(Terminal terminal, String what, long total) {
    this.terminal = terminal;
    this.what = what;
    this.total = total;
  }

  /** Shows that so many are done. */
  public synchronized void at(long done) {
    String line = line(done);
    if (terminal.interactive()) {
      terminal.status(line);
    } else {
      int tenth = total == 0 ? 10 : (int) (done * 10 / total);
      if (tenth != printed) {
        printed = tenth;
        terminal.line(line);
      }
    }
  }

  /** Leaves the last state behind as a line. */
  public synchronized void end(long done) {
    terminal.status("");
    if (terminal.interactive()) {
      terminal.line(line(done));
    } else if (printed != 10) {
      at(done);
    }
  }

  private String line(long done) {
    int filled = total == 0 ? WIDTH : (int) Math.min(WIDTH, done * WIDTH / total);
    double seconds = Math.max(0.001, watch.elapsed().toMillis() / 1000.0);
    return String.format(
        Locale.ROOT,
        "  %-10s [%s%s] %,d of %,d  %,.0f/s %s",
        what,
        "#".repeat(filled),
        ".".repeat(WIDTH - filled),
        done,
        total,
        done / seconds,
        watch.seconds());
  }
}
