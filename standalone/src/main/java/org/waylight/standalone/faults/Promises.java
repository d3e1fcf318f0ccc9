package org.waylight.standalone.faults;

import java.util.List;
import org.waylight.standalone.terminal.Terminal;

/** Yes or no, line by line. */
public final class Promises {
  private static final int SHOWN = 5;

  private final Terminal terminal;
  private boolean kept = true;

  public Promises(Terminal terminal) {
    this.terminal = terminal;
  }

  public boolean kept() {
    return kept;
  }

  public void say(String promise, boolean yes, String otherwise) {
    kept &= yes;
    terminal.line(
        "  %s  %s%s"
            .formatted(
                yes ? terminal.good("yes") : terminal.bad("NO "),
                promise,
                yes ? "" : ": " + otherwise));
  }

  /** Kept if there is none; the first of them are shown. */
  public void none(String promise, List<String> broken) {
    say(promise, broken.isEmpty(), "%,d not".formatted(broken.size()));
    broken.stream().limit(SHOWN).forEach(one -> terminal.line("         " + one));
  }
}
