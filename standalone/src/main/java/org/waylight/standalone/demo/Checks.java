package org.waylight.standalone.demo;

import org.waylight.standalone.terminal.Terminal;

/** What the demo promises, each shown as kept or broken. */
final class Checks {
  private final Terminal terminal;
  private int broken;

  Checks(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Shows a promise, and remembers if it is broken. */
  void that(boolean kept, String promise) {
    if (!kept) {
      broken++;
    }
    terminal.line("  " + (kept ? terminal.good("yes") : terminal.bad("NO ")) + "  " + promise);
  }

  boolean allKept() {
    return broken == 0;
  }
}
